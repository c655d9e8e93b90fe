import { expect, test } from 'vitest'
import { goldenRulebookDocument } from '../../testing/golden.ts'
import type { TransitionFacts } from '../facts/transition-facts.ts'
import { isoDate } from '../kernel/iso-date.ts'
import { transitionEntitlement } from './transition-entitlement.ts'

const { transition } = goldenRulebookDocument()
const facts: TransitionFacts = {
  mode: 'SELF',
  monthlyFen: 80_000,
  handoverDate: isoDate('2017-04-07'),
  plannedMonths: 24,
  deliveryDate: isoDate('2019-09-08'),
}

test('five months and a day late is six months at the double rate', () => {
  expect(transitionEntitlement(facts, transition)).toMatchObject({
    value: { overdueMonths: 6, entitlementFen: 3_120_000 },
  })
})

test('delivered on the day of the handover: nothing but the months for fitting out', () => {
  const sameDay = { ...facts, deliveryDate: facts.handoverDate }
  expect(transitionEntitlement(sameDay, transition)).toMatchObject({
    value: { regularMonths: 0, overdueMonths: 0, entitlementFen: 240_000 },
  })
})

test('a delivery before the handover is refused', () => {
  const early = { ...facts, deliveryDate: isoDate('2017-04-06') }
  expect(transitionEntitlement(early, transition)).toEqual({
    ok: false,
    refusal: { code: 'DELIVERY_BEFORE_HANDOVER', at: 'deliveryDate' },
  })
})
