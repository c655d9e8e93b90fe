import type { DayChange } from '../../store/programme/reader.ts'
import type { CurvePoint } from '../../view/figures.ts'

/** More points than this are not seen on any screen. */
const MOST_POINTS = 200

/**
 * Totals reached by the end of each day, from the changes of the days in ascending order. Thinned evenly to
 * at most 200 points; the first and the last day always stay.
 */
export function curveOf(changes: readonly DayChange[]): CurvePoint[] {
  let reached = { day: '', measured: 0, signed: 0, handedOver: 0, paidFen: 0 }
  const points = changes.map((change) => {
    reached = {
      day: change.day,
      measured: reached.measured + change.measured,
      signed: reached.signed + change.signed,
      handedOver: reached.handedOver + change.handedOver,
      paidFen: reached.paidFen + change.paidFen,
    }
    return reached
  })
  return thin(points)
}

function thin<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points]
  const last = points.length - 1
  const kept = new Set<number>()
  for (let i = 0; i < MOST_POINTS; i++) kept.add(Math.round((i * last) / (MOST_POINTS - 1)))
  return points.filter((_, index) => kept.has(index))
}
