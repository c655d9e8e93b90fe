import { compareOptions } from '@yichi/domain/cases/settlement/compare-options'
import type { SwapUnit } from '@yichi/domain/facts/household-facts'
import { wangHousehold } from '@yichi/domain/testing/builders'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import type { ComparisonView } from '../../src/view/comparison.ts'

/** A home of the zone's stock, another each time. */
function stockUnit(index: number): SwapUnit {
  const delivery = index % 2 === 0 ? 'SPOT' : 'FUTURE_MULTI'
  const area = 5_860 + 1_400 * index
  return { id: `F03-0${index + 1}`, area, floor: index + 1, location: 'INPLACE', delivery }
}

/** The Wang household's ways to settle on day 8: money, a voucher, each of so many homes, and none chosen. */
export function comparedView(homes: number, ownerName = '王建国'): ComparisonView {
  const offers = Array.from({ length: homes }, (_, index) => [stockUnit(index)])
  const facts = wangHousehold({ handoverDate: null })
  const comparison = compareOptions(facts, goldenRulebook(), [...offers, []])
  return { householdCode: '03-0001', ownerName, zoneName: '南街片区', comparison }
}
