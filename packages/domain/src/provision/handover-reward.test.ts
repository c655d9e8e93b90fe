import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { daysBetween, isoDate } from '../kernel/iso-date.ts'
import { handoverReward } from './handover-reward.ts'

const rulebook = goldenRulebook()

test.each([
  ['2017-03-28', '2017-03-28', 500_000],
  ['2017-03-28', '2017-04-12', 500_000],
  ['2017-03-28', '2017-04-13', 200_000],
  ['2017-03-28', '2017-04-27', 200_000],
  ['2017-03-28', '2017-04-28', undefined],
  ['2017-04-19', '2017-05-04', 500_000],
  ['2017-04-19', '2017-05-05', undefined],
])('signed %s, handed over %s: %s', (signed, handedOver, reward) => {
  const day = (date: string) => daysBetween(rulebook.announceDate, isoDate(date))
  const line = handoverReward(day(signed), day(handedOver), rulebook)
  expect(line?.amountFen).toBe(reward)
})
