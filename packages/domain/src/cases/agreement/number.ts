import { assert } from '../../kernel/assert.ts'

/** What an agreement's number says: county letters, year, zone, running number in the zone. */
export interface AgreementNumberParts {
  /** Two or three capital letters. */
  readonly county: string
  readonly year: number
  /** Two digits. */
  readonly zone: string
  /** From 1. Blank forms are numbered too, so a gap is a form that must be accounted for. */
  readonly seq: number
}

const PATTERN = /^([A-Z]{2,3})-(\d{4})-(\d{2})-(\d{4,})$/

/** `HS-2017-03-0042`. */
export function agreementNumber({ county, year, zone, seq }: AgreementNumberParts): string {
  assert(Number.isSafeInteger(seq) && seq > 0, 'agreement: numbers begin at 1')
  const number = `${county}-${year}-${zone}-${String(seq).padStart(4, '0')}`
  assert(PATTERN.test(number), 'agreement: not a number of ours')
  return number
}

/** The parts of an agreement number, or `null` for a text that is none. */
export function parseAgreementNumber(text: string): AgreementNumberParts | null {
  const [, county, year, zone, seq] = PATTERN.exec(text) ?? []
  if (county === undefined || zone === undefined || Number(seq) === 0) return null
  const parts = { county, year: Number(year), zone, seq: Number(seq) }
  return agreementNumber(parts) === text ? parts : null
}
