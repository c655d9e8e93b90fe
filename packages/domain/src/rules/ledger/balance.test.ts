import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen } from '../../money/fen.ts'
import { accrueCollection } from './accrue-collection.ts'
import { accrue } from './accrue.ts'
import { balanceOf, balances } from './balance.ts'
import { bankReturn } from './bank-return.ts'
import { book } from './book.ts'
import { collect } from './collect.ts'
import { drawdown } from './drawdown.ts'
import { transaction, type Transaction } from './entry.ts'
import { failPayment } from './fail.ts'
import { releasePayment } from './release.ts'
import { reopenPayment } from './reopen.ts'
import { reverse } from './reverse.ts'
import { settlePayment } from './settle.ts'

const on = isoDate('2017-04-20')
let serial = 0
const at = (amount: number) => {
  serial += 1
  return { id: `t${serial}`, on, amountFen: fen(amount), household: '03-0042' }
}
const sorted = (ledger: readonly Transaction[]) => Object.fromEntries(balances(ledger))

test('a payment that comes back and is paid again leaves one payment', () => {
  const net = 25_845_900
  const ledger = [
    drawdown({ id: 'd1', on, amountFen: fen(100_000_000), source: 'CDB-4' }),
    accrue(at(net)),
    releasePayment(at(net)),
    settlePayment(at(net)),
    bankReturn(at(net)),
    reopenPayment(at(net)),
    releasePayment(at(net)),
    settlePayment(at(net)),
  ]
  expect(sorted(ledger)).toEqual({
    'source:CDB-4': -100_000_000,
    'special-account': 100_000_000 - net,
    'commitment:03-0042': 0,
    'payable:03-0042': 0,
    'in-transit': 0,
    'paid:03-0042': net,
    returned: 0,
  })
})

test('a refused instalment is owed again; a collection fills the special account', () => {
  const ledger = [
    accrue(at(500)),
    releasePayment(at(500)),
    failPayment(at(500)),
    accrueCollection(at(90)),
    collect(at(90)),
  ]
  expect(balanceOf(ledger, 'payable:03-0042')).toBe(-500)
  expect(balanceOf(ledger, 'in-transit')).toBe(0)
  expect(balanceOf(ledger, 'special-account')).toBe(90)
  expect(balanceOf(ledger, 'swap-receivable:03-0042')).toBe(0)
  expect(balanceOf(ledger, 'source:NONE')).toBe(0)
})

test('booking is idempotent; another fact under the same id is a bug', () => {
  const fact = accrue({ id: 'a1', on, amountFen: fen(500), household: '03-0042' })
  const ledger = book([], fact)
  expect(book(ledger, { ...fact })).toBe(ledger)
  expect(() => book(ledger, { ...fact, on: isoDate('2017-04-21') })).toThrow()
})

test('a reversal mirrors, needs a reason, and happens once', () => {
  const wrong = accrue({ id: 'a1', on, amountFen: fen(500), household: '03-0042' })
  const back = reverse(wrong, { id: 'r1', on, reason: '金额录入错误' })
  const ledger = book(book([], wrong), back)
  expect(balanceOf(ledger, 'payable:03-0042')).toBe(0)
  expect(() => book(ledger, { ...back, id: 'r2' })).toThrow()
  expect(() => reverse(back, { id: 'r3', on, reason: '撤销' })).toThrow()
  expect(() => reverse(wrong, { id: 'r4', on, reason: ' ' })).toThrow()
  expect(() => book([], back)).toThrow()
})

test('what does not balance is no transaction', () => {
  const entry = { account: 'special-account', side: 'debit', amountFen: fen(5) } as const
  const fact = { id: 'x', kind: 'collect', on, reverses: null, reason: null } as const
  expect(() => transaction({ ...fact, entries: [entry] })).toThrow()
  expect(() =>
    transaction({ ...fact, entries: [entry, { ...entry, side: 'credit', amountFen: fen(4) }] }),
  ).toThrow()
  expect(() =>
    transaction({ ...fact, entries: [entry, { ...entry, amountFen: fen(-5) }] }),
  ).toThrow()
})
