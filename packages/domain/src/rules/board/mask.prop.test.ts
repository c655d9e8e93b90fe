import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskBank, maskId, maskName, maskPhone } from './mask.ts'

const digits = (min: number, max: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
    .map((all) => all.join(''))
const letter = fc.constantFrom(...Array.from('王李欧阳司马建国丁买提尔逊𠮷·'))
const name = fc.array(letter, { minLength: 1, maxLength: 9 }).map((all) => all.join(''))

test('masking twice reveals no more than masking once', () => {
  fc.assert(
    fc.property(name, digits(0, 25), (who, number) => {
      expect(maskName(maskName(who))).toBe(maskName(who))
      for (const mask of [maskId, maskPhone, maskBank])
        expect(mask(mask(number))).toBe(mask(number))
    }),
  )
})

test('a mask changes no length and shows only characters in their places', () => {
  fc.assert(
    fc.property(name, (who) => {
      const [before, after] = [Array.from(who), Array.from(maskName(who))]
      expect(after).toHaveLength(before.length)
      after.forEach((shown, index) => expect(['*', before[index]]).toContain(shown))
      if (!who.includes('·')) expect(after).toContain('*')
    }),
  )
})

test('no middle digits of a phone, no birth date of an identity number, no full account', () => {
  fc.assert(
    fc.property(digits(11, 11), digits(18, 18), digits(9, 25), (phone, id, account) => {
      expect(maskPhone(phone).slice(3, 7)).toBe('****')
      expect(maskId(id).slice(6, 14)).toBe('********')
      expect(maskBank(account).slice(0, -4)).toMatch(/^\*{5,}$/)
    }),
  )
})
