import { addMonths } from '../calendar/add-months.ts'
import type { Blocked } from '../facts/block-code.ts'
import type {
  VoucherAccount,
  VoucherBonus,
  VoucherFacts,
  VoucherUse,
} from '../facts/voucher-facts.ts'
import { assert } from '../kernel/assert.ts'
import type { IsoDate } from '../kernel/iso-date.ts'
import { refuse, ok, type Result } from '../kernel/result.ts'
import { fen, subtractFen, sumFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { VoucherTier } from '../rulebook/rulebook.ts'

interface DatedTier {
  readonly lastDay: IsoDate
  readonly bonusBp: number
}

/** The corresponding day is still inside its tier. */
function bonusOf(use: VoucherUse, tiers: readonly DatedTier[]): VoucherBonus | null {
  const tier = tiers.find((candidate) => use.date <= candidate.lastDay)
  if (tier === undefined) return null
  const amountFen = fen(use.amountFen)
  const bonusFen = mulDivHalfUp(amountFen, tier.bonusBp, 10_000)
  return { date: use.date, amountFen, bonusBp: tier.bonusBp, bonusFen }
}

/**
 * What a housing voucher came to: a bonus on each amount used, by months since the issue, and the rest in cash.
 * Refuses a use before the issue, after the last tier, or beyond the face.
 *
 * @law measures voucher
 */
export function voucherAccount(
  facts: VoucherFacts,
  tiers: readonly VoucherTier[],
): Result<VoucherAccount, Blocked> {
  const dated = tiers.map((tier) => ({
    lastDay: addMonths(facts.issuedOn, tier.months),
    bonusBp: tier.bonusBp,
  }))
  const last = dated.at(-1)
  assert(last !== undefined, 'voucher: a rulebook without voucher tiers')
  const uses: VoucherBonus[] = []
  for (const [index, use] of facts.uses.entries()) {
    const at = `uses[${index}].date`
    if (use.date < facts.issuedOn) return refuse({ code: 'VOUCHER_USED_BEFORE_ISSUE', at })
    const bonus = bonusOf(use, dated)
    if (bonus === null) return refuse({ code: 'VOUCHER_EXPIRED', at })
    uses.push(bonus)
  }
  const used = sumFen(uses.map((use) => use.amountFen))
  const leftoverCashFen = subtractFen(fen(facts.faceFen), used)
  if (leftoverCashFen < 0) return refuse({ code: 'VOUCHER_OVERDRAWN', at: 'uses' })
  const bonusTotalFen = sumFen(uses.map((use) => use.bonusFen))
  return ok({ uses, bonusTotalFen, leftoverCashFen, expiresOn: last.lastDay })
}
