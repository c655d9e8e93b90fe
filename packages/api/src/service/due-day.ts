import { addDays, weekday, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { FundStep } from '@yichi/domain/rules/approval/chains'
import { fundStep } from '@yichi/domain/rules/approval/fund-step'

/**
 * The day by which a step should be done: its target in working days, Monday to Friday, the day it
 * arrives not counted. Passing it reminds; it never decides.
 */
export function dueDay(step: FundStep, from: IsoDate): IsoDate {
  let left = fundStep(step).targetWorkingDays
  let day = from
  while (left > 0) {
    day = addDays(day, 1)
    if (weekday(day) <= 5) left--
  }
  return day
}
