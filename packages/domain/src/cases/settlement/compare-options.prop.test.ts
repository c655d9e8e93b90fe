import fc from 'fast-check'
import { expect, test } from 'vitest'
import { householdFacts, swapUnits } from '../../../testing/arbitraries.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { addDays, daysBetween } from '../../kernel/iso-date.ts'
import { compareOptions } from './compare-options.ts'
import { computeSheet } from './compute.ts'

const rulebook = goldenRulebook()
const RUNS = { numRuns: 300 }
const offers = fc.array(swapUnits(), { maxLength: 3 })

test('each option is the sheet of that choice, and the next tier is that of its first day', () => {
  fc.assert(
    fc.property(householdFacts(rulebook.source), offers, ({ units: _, ...facts }, homes) => {
      const comparison = compareOptions({ ...facts, mode: 'EXCHANGE' }, rulebook, homes)
      expect(comparison.options).toHaveLength(2 + Math.max(1, homes.length))
      for (const { kind, units, outcome } of comparison.options) {
        const choice: HouseholdFacts =
          kind === 'EXCHANGE'
            ? { ...facts, mode: 'EXCHANGE', units }
            : { ...facts, mode: 'MONETARY' }
        const alone = computeSheet(choice, rulebook)
        if (outcome.kind === 'blocked') {
          if (kind !== 'VOUCHER' || !alone.ok) expect(alone).toMatchObject({ ok: false })
          continue
        }
        expect(alone).toEqual({ ok: true, value: outcome.sheet })
        if (outcome.nextTier === null) continue
        const { from, netFen, differenceFen } = outcome.nextTier
        expect(daysBetween(comparison.tierUntil ?? facts.signDate, from)).toBe(1)
        const wait = facts.handoverDate ? daysBetween(facts.signDate, facts.handoverDate) : null
        const handoverDate = wait === null ? null : addDays(from, wait)
        const later = computeSheet({ ...choice, signDate: from, handoverDate }, rulebook)
        expect(later).toMatchObject({ ok: true, value: { netFen } })
        expect(outcome.sheet.netFen + differenceFen).toBe(netFen)
        expect(differenceFen).toBeLessThanOrEqual(0)
      }
    }),
    RUNS,
  )
})

test('the bonus of a voucher falls with time and never exceeds what was promised for all of the face', () => {
  fc.assert(
    fc.property(householdFacts(rulebook.source, { mode: 'MONETARY' }), (facts) => {
      const [, voucher] = compareOptions(facts, rulebook, []).options
      if (voucher?.outcome.kind !== 'sheet') return
      const { sheet, voucher: promises } = voucher.outcome
      expect(sheet.netFen).toBeGreaterThan(0)
      expect(promises?.map(({ bonusFen }) => bonusFen)).toEqual(
        rulebook.voucherTiers.map(({ bonusBp }) => Math.round((sheet.netFen * bonusBp) / 10_000)),
      )
    }),
    RUNS,
  )
})
