import type { ComparedOption, Comparison } from '@yichi/domain/cases/settlement/comparison'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts, SwapUnit } from '@yichi/domain/facts/household-facts'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import { mulDivHalfUp } from '@yichi/domain/money/mul-div'
import { wangHousehold } from '@yichi/domain/testing/builders'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import type { ComparisonView } from '../../src/view/comparison.ts'

const rulebook = goldenRulebook()
const NEXT_FROM = isoDate('2017-03-31')

/** A home of the zone's stock, another each time. */
export function stockUnit(index: number): SwapUnit {
  const delivery = index % 2 === 0 ? 'SPOT' : 'FUTURE_MULTI'
  const area = 5_860 + 1_400 * index
  return { id: `F03-0${index + 1}`, area, floor: index + 1, location: 'INPLACE', delivery }
}

function option(kind: ComparedOption['kind'], units: readonly SwapUnit[]): ComparedOption {
  const mode = kind === 'EXCHANGE' ? 'EXCHANGE' : 'MONETARY'
  const facts: HouseholdFacts = { ...wangHousehold({ mode, handoverDate: null }), units }
  const now = computeSheet(facts, rulebook)
  const next = computeSheet({ ...facts, signDate: NEXT_FROM }, rulebook)
  if (!now.ok || !next.ok) {
    return { kind, units, outcome: { kind: 'blocked', blocked: { code: 'UNITS_REQUIRED' } } }
  }
  const { netFen } = next.value
  const differenceFen = fen(netFen - now.value.netFen)
  const bonusFen = mulDivHalfUp(now.value.netFen, 500, 10_000)
  const promise = { months: 12, until: isoDate('2018-03-28'), bonusBp: 500, bonusFen }
  const outcome = {
    kind: 'sheet',
    sheet: now.value,
    nextTier: { tier: 'T2', from: NEXT_FROM, netFen, differenceFen },
    voucher: kind === 'VOUCHER' ? [promise] : null,
  } as const
  return { kind, units, outcome }
}

/** The Wang household's ways to settle on day 8: money, a voucher, each of so many homes, and none chosen. */
export function comparedWang(homes: number): Comparison {
  const exchanges = Array.from({ length: homes }, (_, index) =>
    option('EXCHANGE', [stockUnit(index)]),
  )
  return {
    rulebook: rulebook.pin,
    signDate: isoDate('2017-03-28'),
    day: 8,
    tier: 'T1',
    tierUntil: isoDate('2017-03-30'),
    options: [option('MONETARY', []), option('VOUCHER', []), ...exchanges, option('EXCHANGE', [])],
  }
}

export function comparedView(homes: number, ownerName = '王建国'): ComparisonView {
  const comparison = comparedWang(homes)
  return { householdCode: '03-0001', ownerName, zoneName: '南街片区', comparison }
}
