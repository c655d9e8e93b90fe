import { addDays, daysBetween, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { LAST_DAY } from './plan.ts'
import type { Chance } from './random.ts'
import { addOfficeDays, officeDay } from './working-days.ts'

/** How far a household of the demonstration county has come. */
export type Reach = 'registered' | 'surveyed' | 'signed' | 'handed-over'

/** How far the money of a signed household has come: all seven steps, or waiting at one. */
export type MoneyReach =
  | { readonly kind: 'paid' }
  | { readonly kind: 'waiting'; readonly passes: number; readonly held: boolean }

export interface HouseholdDays {
  readonly surveyedOn: IsoDate
  readonly signedOn: IsoDate
  /** Days of the seven acts on the first instalment, in order. */
  readonly actsOn: readonly IsoDate[]
  readonly handedOverOn: IsoDate | null
}

const STEPS = 7

/** Days of seven acts, one office day or two apart, from the day after `from`. */
export function actDays(chance: Chance, from: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  let at = from
  for (let i = 0; i < STEPS; i += 1) {
    // Two of the seven may take a day longer, so that a chain begun by day 44 ends before the county's last day.
    at = addOfficeDays(addDays(at, 1), i < 2 && chance.happens(0.3) ? 1 : 0)
    days.push(at)
  }
  return days
}

/**
 * Days after the announcement. Of those who have moved, most signed in the first tier; those who have signed and
 * not moved yet signed later, up to the last days.
 */
function signingDay(chance: Chance, reach: Reach, latest: number): number {
  if (reach === 'signed') return chance.whole(12, latest)
  const roll = chance.next()
  const [from, to] =
    roll < 0.52 ? [0, 10] : roll < 0.74 ? [11, 20] : roll < 0.9 ? [21, 30] : [31, 44]
  return Math.min(latest, chance.whole(from, to))
}

/**
 * When things happened to a household that came as far as `reach`.
 * Money comes before moving (Decree 590 art. 27), and nothing happens after the county's last day.
 */
export function householdDays(chance: Chance, announcedOn: IsoDate, reach: Reach): HouseholdDays {
  const window = daysBetween(announcedOn, LAST_DAY)
  const surveyedOn = officeDay(addDays(announcedOn, -chance.whole(12, 70)))
  const latest = reach === 'handed-over' ? Math.min(44, window - 18) : Math.min(61, window)
  const signedOn = addDays(announcedOn, signingDay(chance, reach, latest))
  const actsOn = actDays(chance, signedOn)
  const paidOn = actsOn.at(-1) ?? signedOn
  const handedOverOn =
    reach === 'handed-over' ? earlier(addDays(paidOn, chance.whole(0, 16)), LAST_DAY) : null
  return { surveyedOn, signedOn, actsOn, handedOverOn }
}

export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b
}
