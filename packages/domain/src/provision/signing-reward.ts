import { amount, extreme, measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { maxFen, type Fen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedRulebook, PinnedSigningTier } from '../rulebook/pinned.ts'

/**
 * The tier of a signing day: the first whose last day is not before it, `null` after the window.
 * The day is that of the last signature, never "today"; the announcement day is day 0 and in the first tier.
 *
 * @law civil-code art. 201
 * @law measures signing-reward
 */
export function signingTier(day: number, rulebook: PinnedRulebook): PinnedSigningTier | null {
  for (const tier of rulebook.signingTiers) if (day <= tier.maxDay) return tier
  return null
}

/**
 * D01 for housing: residential area × the tier's rate, with the tier's minimum.
 *
 * @law decree-590 art. 17(2)
 * @law measures signing-reward
 */
export function signingRewardResidential(area: number, tier: PinnedSigningTier): SheetLine | null {
  const byArea = mulDivHalfUp(tier.resRate.fen, area, 100)
  const amountFen = maxFen(byArea, tier.resMin.fen)
  if (amountFen === 0) return null
  return {
    code: 'D01',
    provision: 'signing-reward',
    subject: tier.resSubject,
    formula: extreme('max', amountFen, [
      product(byArea, [measured('residential-area', area), tier.resRate]),
      tier.resMin,
    ]),
    amountFen,
  }
}

/**
 * D01 for other uses: a share of their value.
 *
 * @law decree-590 art. 17(2)
 * @law measures signing-reward
 */
export function signingRewardOther(houseValue: Fen, tier: PinnedSigningTier): SheetLine | null {
  const amountFen = mulDivHalfUp(houseValue, tier.nonres.bp, 10_000)
  if (amountFen === 0) return null
  return {
    code: 'D01',
    provision: 'signing-reward',
    subject: tier.nonresSubject,
    formula: product(amountFen, [amount('house-value', houseValue), tier.nonres]),
    amountFen,
  }
}
