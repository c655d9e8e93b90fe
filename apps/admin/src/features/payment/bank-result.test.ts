import { expect, test } from 'vitest'
import { missingFields, type BankResultDraft } from './bank-result.ts'

const PAID: BankResultDraft = {
  outcome: 'paid',
  bankSerial: 'HS20170420',
  paidOn: '2017-04-20',
  reason: '',
}

test('a payment needs a serial and a day; a failure needs its reason too', () => {
  expect(missingFields(PAID)).toEqual([])
  expect(missingFields({ ...PAID, bankSerial: ' ', paidOn: '' })).toEqual(['serial', 'on'])
  expect(missingFields({ ...PAID, outcome: 'failed' })).toEqual(['reason'])
})
