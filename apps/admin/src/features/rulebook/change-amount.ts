import { isIsoDate, toEpochDay } from '@yichi/domain/kernel/iso-date'
import type { ParameterValue } from '@yichi/domain/rulebook/section'

/** By how much a parameter changed: an amount in its own unit, and in tenths of a percent of what it was. */
export interface ChangeAmount {
  readonly kind: 'number' | 'days' | 'added' | 'removed' | 'other'
  /** Hundredths, days or whatever the unit counts; 0 unless `kind` is `number` or `days`. */
  readonly by: number
  /** Tenths of a percent; `null` where there is no base to compare with. */
  readonly perMille: number | null
}

/** Half away from zero, exact while a thousandfold value stays a safe integer: every bound of a rulebook does. */
function perMilleOf(by: number, before: number): number | null {
  if (before === 0) return null
  const base = Math.abs(before)
  const magnitude = Math.floor((Math.abs(by) * 2_000 + base) / (2 * base))
  return by < 0 ? 0 - magnitude : magnitude
}

export function changeAmount(
  before: ParameterValue | undefined,
  after: ParameterValue | undefined,
): ChangeAmount {
  const none = { by: 0, perMille: null }
  if (before === undefined) return { kind: 'added', ...none }
  if (after === undefined) return { kind: 'removed', ...none }
  if (typeof before === 'number' && typeof after === 'number') {
    const by = after - before
    return { kind: 'number', by, perMille: perMilleOf(by, before) }
  }
  if (isIsoDate(before) && isIsoDate(after)) {
    return { kind: 'days', by: toEpochDay(after) - toEpochDay(before), perMille: null }
  }
  return { kind: 'other', ...none }
}
