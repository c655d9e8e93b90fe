import { assert } from '../kernel/assert.ts'
import { toYearMonthDay, type IsoDate } from '../kernel/iso-date.ts'
import { addMonths } from './add-months.ts'

/**
 * Months from `from` to `to`, a part month counting whole: the least `m` with `addMonths(from, m) ≥ to`.
 * Asserts that `to` is not before `from`.
 *
 * @example monthsBegun(isoDate('2017-08-31'), isoDate('2019-03-30')) // 19: the 19th month ends on 31 March
 */
export function monthsBegun(from: IsoDate, to: IsoDate): number {
  assert(to >= from, 'months-between: the end is before the start')
  const [fromYear, fromMonth] = toYearMonthDay(from)
  const [toYear, toMonth] = toYearMonthDay(to)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return addMonths(from, months) >= to ? months : months + 1
}

/** Whole months completed from `from` to `to`: the greatest `m` with `addMonths(from, m) ≤ to`. */
export function monthsCompleted(from: IsoDate, to: IsoDate): number {
  const begun = monthsBegun(from, to)
  return addMonths(from, begun) === to ? begun : begun - 1
}
