import { previousWeek, weekOf } from '@yichi/domain/rules/ranking/week'
import { shanghaiDay, type Instant } from '@yichi/api/observe/clock'

/**
 * The last `count` ISO weeks that are over in Shanghai, oldest first. A week is over at Sunday 24:00, so at any
 * moment the running week is left out.
 *
 * @example finishedWeeks(instant('2017-05-22T00:00:00.000Z'), 2) // ['2017-W19', '2017-W20']
 */
export function finishedWeeks(now: Instant, count: number): string[] {
  const weeks: string[] = []
  let week = weekOf(shanghaiDay(now))
  for (let index = 0; index < count; index++) {
    week = previousWeek(week)
    weeks.unshift(week)
  }
  return weeks
}
