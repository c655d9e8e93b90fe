import type { Rate } from '../facts/formula.ts'
import type { ResidentialBusiness } from '../facts/household-facts.ts'
import { measured, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedRulebook } from '../rulebook/pinned.ts'

/** Rate by the time of trade on the announcement day; the corresponding day itself counts. */
function tradeRate(business: ResidentialBusiness, rulebook: PinnedRulebook): Rate | null {
  for (const tier of rulebook.tradeTiers) {
    if (tier.lastLicenceDate !== null && business.licenceDate <= tier.lastLicenceDate) {
      return tier.rate
    }
  }
  return null
}

/**
 * C04: a dwelling in which a licensed business is run stays a dwelling in value,
 * and its verified operating area earns a subsidy by the time of trade.
 *
 * @law decree-590 art. 23, 24
 * @law measures residential-to-business
 */
export function residentialToBusiness(
  business: ResidentialBusiness,
  rulebook: PinnedRulebook,
): SheetLine | null {
  const rate = tradeRate(business, rulebook)
  if (rate === null) return null
  const amountFen = mulDivHalfUp(rate.fen, business.area, 100)
  if (amountFen === 0) return null
  return {
    code: 'C04',
    provision: 'residential-to-business',
    subject: NO_SUBJECT,
    formula: product(amountFen, [measured('operating-area', business.area), rate]),
    amountFen,
  }
}
