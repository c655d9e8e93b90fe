import type { SurveyFacts } from '@yichi/api/view/household'
import type {
  Delivery,
  HouseholdFacts,
  Mode,
  Path,
  SwapUnit,
  UnitLocation,
} from '@yichi/domain/facts/household-facts'
import { isIsoDate, isoDate } from '@yichi/domain/kernel/iso-date'
import { editHundredths, parseHundredths, parseWhole } from '../../format/parse.ts'

/** A home as it is typed. */
export interface UnitForm {
  id: string
  area: string
  floor: string
  location: UnitLocation
  delivery: Delivery
}

/** What is chosen at the table, as it is typed; the rest of a household comes from the survey's own form. */
export interface ChoiceForm {
  zone: string
  mode: Mode
  path: Path
  signDate: string
  handoverDate: string
  units: UnitForm[]
}

/** What is wrong with a choice, by its control; the words are `cases.problem.<code>`. */
export interface ChoiceProblem {
  readonly field: string
  readonly code: 'zone' | 'date' | 'unit' | 'units'
}

export type Choice = Pick<
  HouseholdFacts,
  'zone' | 'mode' | 'path' | 'signDate' | 'handoverDate' | 'units'
>

export function newUnit(position: number): UnitForm {
  return { id: `u${position}`, area: '', floor: '', location: 'INPLACE', delivery: 'SPOT' }
}

export function newChoice(
  facts: HouseholdFacts | null,
  zone: string,
  signDate: string,
): ChoiceForm {
  return {
    zone: facts?.zone ?? zone,
    mode: facts?.mode ?? 'MONETARY',
    path: facts?.path ?? 'AGREEMENT',
    signDate: facts?.signDate ?? signDate,
    handoverDate: facts?.handoverDate ?? '',
    units: (facts?.units ?? []).map(({ area, floor, ...unit }) => ({
      ...unit,
      area: editHundredths(area),
      floor: String(floor),
    })),
  }
}

function readUnit(unit: UnitForm): SwapUnit | null {
  const area = parseHundredths(unit.area)
  const below = /^[-−]/.test(unit.floor.trim())
  const floor = parseWhole(below ? unit.floor.trim().slice(1) : unit.floor)
  if (area === null || area === 0 || floor === null || unit.id.trim() === '') return null
  const { location, delivery } = unit
  return { id: unit.id.trim(), area, floor: below ? 0 - floor : floor, location, delivery }
}

/** The typed choice, or what has to be put right. */
export function readChoice(form: ChoiceForm): {
  readonly choice: Choice
  readonly problems: readonly ChoiceProblem[]
} {
  const problems: ChoiceProblem[] = []
  if (form.zone === '') problems.push({ field: 'case-zone', code: 'zone' })
  if (!isIsoDate(form.signDate)) problems.push({ field: 'case-sign-date', code: 'date' })
  const units = form.mode === 'EXCHANGE' ? form.units.map(readUnit) : []
  for (const [index, unit] of units.entries()) {
    if (unit === null) problems.push({ field: `case-unit-${index}`, code: 'unit' })
  }
  if (form.mode === 'EXCHANGE' && units.length === 0) {
    problems.push({ field: 'case-add-unit', code: 'units' })
  }
  const choice: Choice = {
    zone: form.zone,
    mode: form.mode,
    ...(form.path === 'AGREEMENT' ? {} : { path: form.path }),
    signDate: isIsoDate(form.signDate) ? form.signDate : isoDate('1900-01-01'),
    ...(isIsoDate(form.handoverDate) ? { handoverDate: form.handoverDate } : {}),
    ...(form.mode === 'EXCHANGE' ? { units: units.filter((unit) => unit !== null) } : {}),
  }
  return { choice, problems }
}

/** Whether the form can show all there is: a case with charges on it is for the JSON alone. */
export function isPlain(facts: HouseholdFacts): boolean {
  return facts.charges === undefined
}

const CHOSEN = new Set<string>(['zone', 'mode', 'path', 'signDate', 'handoverDate', 'units'])

/** The part of a household that the survey's own form edits. */
export function surveyed(facts: HouseholdFacts): SurveyFacts {
  const kept = Object.entries(facts).filter(([key]) => !CHOSEN.has(key))
  return Object.fromEntries(kept) as unknown as SurveyFacts
}
