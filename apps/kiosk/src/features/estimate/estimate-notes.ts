import type { ComparedOption, Comparison } from '@yichi/domain/cases/settlement/comparison'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { dateText, moneyText } from '../../app/format.ts'
import { word } from '../../app/words.ts'
import type { WhenChoice } from '../../ruler/when-choices.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** That the time chosen is over; null while it is not. */
export function pastText(choice: WhenChoice | null, say: Say): string | null {
  if (choice === null || !choice.isPast || choice.until === null || choice.tier === null)
    return null
  return say('estimate.past', { tier: word('tier', choice.tier), until: dateText(choice.until) })
}

/** What waiting for the next tier would change; null where there is no later one. */
export function nextTierText({ outcome }: ComparedOption, say: Say): string | null {
  if (outcome.kind !== 'sheet' || outcome.nextTier === null) return null
  const { tier, from, differenceFen } = outcome.nextTier
  const params = {
    tier: tier === null ? say('when.after') : word('tier', tier),
    from: dateText(from),
    amount: moneyText(Math.abs(differenceFen)),
  }
  if (differenceFen === 0) return say('estimate.nextSame', params)
  return say(differenceFen < 0 ? 'estimate.nextLess' : 'estimate.nextMore', params)
}

/** What a voucher adds, if all of it is used in time. */
export function voucherTexts({ outcome }: ComparedOption, say: Say): string[] {
  if (outcome.kind !== 'sheet' || outcome.voucher === null) return []
  return outcome.voucher.map(({ months, bonusFen, until }) =>
    say('estimate.voucher', { months, amount: moneyText(bonusFen), until: dateText(until) }),
  )
}

/** The reward for handing over in time: it is earned later, and not in the estimate. */
export function handoverText(
  { tier }: Comparison,
  { handover }: Rulebook,
  say: Say,
): string | null {
  const [first] = handover.tiers
  if (tier === null || first === undefined) return null
  return say('estimate.handover', { days: first.maxDay, amount: moneyText(first.amount) })
}
