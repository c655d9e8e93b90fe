import { addDays, weekday, type IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Chance } from './random.ts'

/** The day itself when it is Monday to Friday, else the Monday after. */
export function officeDay(day: IsoDate): IsoDate {
  const number = weekday(day)
  return number <= 5 ? day : addDays(day, 8 - number)
}

/** The office day `count` office days later. */
export function addOfficeDays(day: IsoDate, count: number): IsoDate {
  let at = officeDay(day)
  for (let i = 0; i < count; i += 1) at = officeDay(addDays(at, 1))
  return at
}

/** An instant inside office hours, 09:00 to 17:59 in Shanghai, of that day. */
export function officeInstant(chance: Chance, day: IsoDate): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${day}T${pad(chance.whole(1, 9))}:${pad(chance.whole(0, 59))}:${pad(chance.whole(0, 59))}.000Z`
}
