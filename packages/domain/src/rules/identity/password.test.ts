import { expect, test } from 'vitest'
import { passwordDaysLeft, passwordRefusal, type PasswordFacts } from './password.ts'

const staff: PasswordFacts = {
  profile: 'dengbao',
  kind: 'staff',
  year: 2026,
  personal: ['zhao.min', '赵敏', '13912345678'],
  isCommon: (text) => ['dragon', 'q1w2e3r4t5'].includes(text),
}
const resident: PasswordFacts = { ...staff, kind: 'resident' }
const asvs: PasswordFacts = { ...staff, profile: 'asvs' }

test('a good password is taken as it is typed', () => {
  for (const good of [
    'Kite-7-blau',
    ' Kite 7 blau ',
    '河边第三棵 Oak 树下x',
    '𠮷野家 Kite 7 blau',
  ]) {
    expect(passwordRefusal(good, staff), good).toBeNull()
  }
  const long = `A${'漢'.repeat(126)}1`
  expect(passwordRefusal(long, staff)).toBeNull()
  expect(passwordRefusal(`${long}x`, staff)).toBe('password-too-long')
})

test('length is counted in characters, by profile and person', () => {
  expect(passwordRefusal('Kite-7-bl', staff)).toBe('password-too-short')
  expect(passwordRefusal('Kite-7-bl', resident)).toBeNull()
  expect(passwordRefusal('Kite-7-', resident)).toBe('password-too-short')
  expect(passwordRefusal('𠮷𠮷𠮷𠮷𠮷Aa1', staff)).toBe('password-too-short')
})

test('composition is asked of staff under dengbao alone', () => {
  expect(passwordRefusal('kite seven blau', staff)).toBe('password-too-plain')
  expect(passwordRefusal('kite seven blau', asvs)).toBeNull()
  expect(passwordRefusal('kiteblau', resident)).toBeNull()
})

test('common passwords are refused, with a few signs around them too', () => {
  for (const common of ['Q1w2e3r4t5', 'Dragon-77', '12Dragon!!']) {
    expect(passwordRefusal(common, { ...staff, kind: 'resident' }), common).toBe(
      'password-too-common',
    )
  }
  expect(passwordRefusal('Dragon-flies-4-me', staff)).toBeNull()
})

test('age is ninety days for staff under dengbao and nothing otherwise', () => {
  const day = 86_400_000
  expect(passwordDaysLeft(0, staff, 0)).toBe(90)
  expect(passwordDaysLeft(0, staff, 90 * day - 1)).toBe(1)
  expect(passwordDaysLeft(0, staff, 90 * day)).toBe(0)
  expect(passwordDaysLeft(0, resident, 900 * day)).toBeNull()
  expect(passwordDaysLeft(0, asvs, 900 * day)).toBeNull()
})
