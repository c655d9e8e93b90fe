import type { SheetLine } from '../facts/settlement-sheet.ts'
import type { PinnedRulebook } from '../rulebook/pinned.ts'

/**
 * D02: a fixed sum by the days from signing to handover, inclusive, and only up to the last handover day.
 * Whether the signing fell in the window is the caller's to check. Conditional until the handover is accepted.
 *
 * @law decree-590 art. 17(2)
 * @law measures handover-reward
 */
export function handoverReward(
  signDay: number,
  handoverDay: number,
  rulebook: PinnedRulebook,
): SheetLine | null {
  if (handoverDay > rulebook.handoverLastDay) return null
  const days = handoverDay - signDay
  for (const tier of rulebook.handoverTiers) {
    if (days > tier.maxDay) continue
    if (tier.amount.fen === 0) return null
    return {
      code: 'D02',
      provision: 'handover-reward',
      subject: tier.subject,
      formula: tier.amount,
      amountFen: tier.amount.fen,
    }
  }
  return null
}
