import type { ParameterUnit, ParameterValue } from '@yichi/domain/rulebook/section'
import type { BookRow, BookSection } from './open-book.ts'

/** One step of a ruler: from where to where, and what holds there. */
export interface TierStep {
  readonly row: string
  readonly from: number
  /** `null` for the last step of a list without an end. */
  readonly to: number | null
  /** What decides how high the step stands. */
  readonly value: number
}

export interface TierRuler {
  /** The key and unit of the field that is measured along the ruler. */
  readonly along: string
  /** The key of the field that decides the height. */
  readonly height: string
  readonly steps: readonly TierStep[]
  /** Where the drawn part ends. */
  readonly end: number
}

const ALONG: readonly ParameterUnit[] = ['day', 'month', 'area']
const HEIGHT: readonly ParameterUnit[] = ['fen/m2', 'fen', 'fen/unit', 'bp']

function numberOf(row: BookRow, key: string): number | null {
  const value: ParameterValue | undefined = row.cells.get(key)?.value
  return typeof value === 'number' ? value : null
}

/** A list of tiers as steps along a ruler, or `null` when the section is no such list. */
export function tierRuler({ section, rows }: BookSection): TierRuler | null {
  if (section.shape !== 'list') return null
  const along = section.fields.find(({ unit }) => ALONG.includes(unit))
  const height = section.fields.find(({ unit }) => HEIGHT.includes(unit))
  if (along === undefined || height === undefined || rows.length === 0) return null
  let from = 0
  const steps = rows.map((row) => {
    const to = numberOf(row, along.key)
    const step = { row: row.row ?? '', from, to, value: numberOf(row, height.key) ?? 0 }
    from = to ?? from
    return step
  })
  const last = steps.at(-1)
  const open = last?.to === null
  const end = open
    ? Math.max(1, Math.round((last.from * (steps.length + 0.5)) / steps.length))
    : from
  return { along: along.key, height: height.key, steps, end: Math.max(1, end) }
}
