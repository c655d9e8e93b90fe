import { isIsoDate } from '@yichi/domain/kernel/iso-date'
import type { ParameterField, ParameterUnit, ParameterValue } from '@yichi/domain/rulebook/section'

/** How a parameter is typed: as a decimal of hundredths, a whole number, a day, a choice or words. */
export type TypedKind = 'hundredths' | 'whole' | 'date' | 'flag' | 'words'

/** Why typed text is not a value; the words are `draft.problem.<code>`. */
export type TypedProblem = 'missing' | 'hundredths' | 'whole' | 'date' | 'large'

export type Typed =
  | { readonly ok: true; readonly value: ParameterValue | undefined }
  | { readonly ok: false; readonly problem: TypedProblem }

const KIND_OF: Readonly<Record<ParameterUnit, TypedKind>> = {
  'fen/m2': 'hundredths',
  'fen/m2-month': 'hundredths',
  'fen/unit': 'hundredths',
  'fen/month': 'hundredths',
  'fen/move': 'hundredths',
  fen: 'hundredths',
  area: 'hundredths',
  bp: 'hundredths',
  day: 'whole',
  month: 'whole',
  year: 'whole',
  times: 'whole',
  factor: 'whole',
  date: 'date',
  text: 'words',
  'quantity-unit': 'words',
  category: 'words',
  flag: 'flag',
}

export function typedKind(unit: ParameterUnit): TypedKind {
  return KIND_OF[unit]
}

/** Hundredths as text, digit by digit: 115000 is `1150.00`. */
function hundredthsText(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A value of the rulebook as it stands in its control; empty where there is none. */
export function typedText(unit: ParameterUnit, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' && KIND_OF[unit] === 'hundredths') return hundredthsText(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function readNumber(text: string, kind: 'hundredths' | 'whole'): Typed {
  const pattern = kind === 'hundredths' ? /^([-−]?)(\d+)(?:\.(\d{1,2}))?$/ : /^([-−]?)(\d+)$/
  const match = pattern.exec(text.replaceAll(/[,，\s]/g, ''))
  if (match === null) return { ok: false, problem: kind }
  const decimals = kind === 'hundredths' ? (match[3] ?? '').padEnd(2, '0') : ''
  const magnitude = Number(`${match[2]}${decimals}`)
  if (!Number.isSafeInteger(magnitude)) return { ok: false, problem: 'large' }
  return { ok: true, value: match[1] === '' ? magnitude : 0 - magnitude }
}

/**
 * Typed text as the value the rulebook keeps: yuan to fen, percent to basis points, square metres to
 * hundredths, moved by two places of text and never by arithmetic on fractions. Empty text is the open end of
 * the last row, or an optional field left out.
 */
export function readTyped(field: ParameterField, text: string): Typed {
  const typed = text.trim()
  const kind = KIND_OF[field.unit]
  if (typed === '' && kind !== 'flag') {
    if (field.openEnd === true) return { ok: true, value: null }
    if (field.optional === true) return { ok: true, value: undefined }
    return { ok: false, problem: 'missing' }
  }
  switch (kind) {
    case 'hundredths':
    case 'whole':
      return readNumber(typed, kind)
    case 'date':
      return isIsoDate(typed) ? { ok: true, value: typed } : { ok: false, problem: 'date' }
    case 'flag':
      return { ok: true, value: typed === 'true' }
    case 'words':
      return { ok: true, value: typed }
    default:
      return kind satisfies never
  }
}

/** Whether two texts of a field are the same value: `820` and `820.00` are. */
export function isSameTyped(field: ParameterField, a: string, b: string): boolean {
  const [left, right] = [readTyped(field, a), readTyped(field, b)]
  return left.ok && right.ok ? left.value === right.value : a.trim() === b.trim()
}

/** A text as it would stand when opened anew; one that is no value stays as it was typed. */
export function tidyTyped(field: ParameterField, text: string): string {
  const typed = readTyped(field, text)
  return typed.ok ? typedText(field.unit, typed.value) : text
}
