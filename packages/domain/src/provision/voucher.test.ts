import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { isoDate } from '../kernel/iso-date.ts'
import { voucherAccount } from './voucher.ts'

const { voucherTiers } = goldenRulebook()

function account(...uses: [string, number][]) {
  const list = uses.map(([date, amountFen]) => ({ date: isoDate(date), amountFen }))
  const facts = { faceFen: 1_000_000, issuedOn: isoDate('2017-05-31'), uses: list }
  const outcome = voucherAccount(facts, voucherTiers)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

test('5 % to the anniversary itself, 2 % to the second, the rest in cash', () => {
  expect(account(['2018-05-31', 100_000], ['2018-06-01', 100_000])).toMatchObject({
    uses: [{ bonusFen: 5000 }, { bonusFen: 2000 }],
    leftoverCashFen: 800_000,
    expiresOn: '2019-05-31',
  })
  expect(account()).toMatchObject({ bonusTotalFen: 0, leftoverCashFen: 1_000_000 })
})

test('before the issue, after the end and beyond the face are refused', () => {
  expect(account(['2017-05-30', 1])).toBe('VOUCHER_USED_BEFORE_ISSUE')
  expect(account(['2019-06-01', 1])).toBe('VOUCHER_EXPIRED')
  expect(account(['2018-01-01', 600_000], ['2018-01-02', 400_001])).toBe('VOUCHER_OVERDRAWN')
})
