import { expect, test } from 'vitest'
import { readBankAccount } from './bank-account.ts'

test('an account is read as it is printed on the card, in groups or not', () => {
  expect(readBankAccount('6228 0000 1111 2222 333')).toBe('6228000011112222333')
  expect(readBankAccount(' 622800001111-2222333 ')).toBe('6228000011112222333')
})

test.each(['', '123', '62280000111a2222', '1'.repeat(31)])('%s is no account', (text) => {
  expect(readBankAccount(text)).toBeNull()
})
