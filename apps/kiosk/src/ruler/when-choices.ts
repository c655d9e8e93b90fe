import { addDays } from '@yichi/domain/kernel/iso-date'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { When } from '../session/calculation.ts'

/** A time to sign in: a tier of the rulebook with its days, or after the window. */
export interface WhenChoice {
  readonly when: When
  /** The tier's id; null after the window. */
  readonly tier: string | null
  readonly from: IsoDate
  /** Inclusive; null after the window. */
  readonly until: IsoDate | null
  readonly isToday: boolean
  readonly isPast: boolean
}

/** The times to sign in, in order, as seen from a day. */
export function whenChoices(rulebook: Rulebook, today: IsoDate): WhenChoice[] {
  const { announceDate, signing } = rulebook
  let from = announceDate
  const tiers = signing.tiers.map((tier, when) => {
    const until = addDays(announceDate, tier.maxDay)
    const choice = {
      when,
      tier: tier.id,
      from,
      until,
      isToday: from <= today && today <= until,
      isPast: until < today,
    }
    from = addDays(until, 1)
    return choice
  })
  const isToday = from <= today
  return [...tiers, { when: 'after', tier: null, from, until: null, isToday, isPast: false }]
}

/** The day a choice is computed for: today where it lies in it, else its last day, else its first. */
export function signDateOf(choice: WhenChoice, today: IsoDate): IsoDate {
  if (choice.isToday) return today
  return choice.until ?? choice.from
}

/** What somebody chose; before they did, where today lies, and before the announcement the first. */
export function chosenWhen(choices: readonly WhenChoice[], when: When | null): WhenChoice | null {
  const own = choices.find((choice) => choice.when === when)
  return own ?? choices.find(({ isToday }) => isToday) ?? choices[0] ?? null
}
