import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { countStars } from './count.ts'
import { starsOf } from './derive.ts'
import type { StarEventType } from './star-event.ts'

const days = (...types: StarEventType[]) =>
  types.map((type, index) => ({ type, on: isoDate(`2017-04-${10 + index}`) }))

test.each([
  [[], 0],
  [['surveyed'], 1],
  [['surveyed', 'signed'], 2],
  [['surveyed', 'signed', 'handed-over'], 3],
  [['surveyed', 'signed', 'handed-over', 'handover-revoked', 'rescinded'], 1],
  [['surveyed', 'survey-voided'], 0],
  [['surveyed', 'decided', 'handed-over'], 1],
  [['surveyed', 'decided', 'signed'], 2],
] as const)('%j → %i stars', (types, stars) => {
  expect(starsOf(days(...types))).toMatchObject({ ok: true, value: { stars } })
})

test.each([
  [['signed']],
  [['surveyed', 'handed-over']],
  [['surveyed', 'surveyed']],
  [['surveyed', 'signed', 'signed']],
  [['surveyed', 'signed', 'survey-voided']],
  [['surveyed', 'signed', 'handed-over', 'rescinded']],
  [['surveyed', 'signed', 'decided']],
  [['handover-revoked']],
] as const)('%j → out of order', (types) => {
  expect(starsOf(days(...types))).toEqual({ ok: false, refusal: 'out-of-order' })
})

test('a handover dated before the signature is out of order', () => {
  const [surveyed, signed] = days('surveyed', 'signed')
  const early = { type: 'handed-over', on: isoDate('2017-04-01') } as const
  const events = [surveyed, signed, early].filter((event) => event !== undefined)
  expect(starsOf(events)).toEqual({ ok: false, refusal: 'out-of-order' })
})

test('a cell with two households at different stars counts each', () => {
  const stars = [
    days('surveyed'),
    days('surveyed', 'signed', 'handed-over'),
    days('surveyed', 'decided', 'handed-over'),
  ]
  const households = stars.flatMap((events) => {
    const derived = starsOf(events)
    return derived.ok ? [derived.value] : []
  })
  expect(countStars(households)).toEqual({
    measured: 3,
    signed: 1,
    handedOver: 1,
    decided: 1,
    decidedHandedOver: 1,
  })
})
