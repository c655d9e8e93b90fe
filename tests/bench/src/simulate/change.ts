import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import { BOOK, COUNTY } from '../settle/county-book.ts'

/** The rulebook that is changed, and the change: shops move dearer, the last signing tier earns more. */
export const BEFORE = BOOK
export const AFTER = pinRulebook({
  ...COUNTY,
  moving: { ...COUNTY.moving, rate: { ...COUNTY.moving.rate, COM: 2600 } },
  signing: {
    ...COUNTY.signing,
    tiers: COUNTY.signing.tiers.map((tier, index, { length }) =>
      index === length - 1 ? { ...tier, resRate: tier.resRate + 2000 } : tier,
    ),
  },
})

/** What a household is owed under both, with nothing compared: the least that any simulation does. */
export function settleTwice(facts: HouseholdFacts): readonly [beforeFen: number, afterFen: number] {
  const before = computeSheet(facts, BEFORE)
  const after = computeSheet(facts, AFTER)
  if (!before.ok || !after.ok) throw new Error('bench: blocked')
  return [before.value.netFen, after.value.netFen]
}
