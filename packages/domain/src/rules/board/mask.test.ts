import { expect, test } from 'vitest'
import golden from '../../../testing/golden/worked-ranking.json' with { type: 'json' }
import { isMaskedName, maskBank, maskId, maskName, maskPhone } from './mask.ts'

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  name: maskName,
  id: maskId,
  phone: maskPhone,
  bank: maskBank,
}

test.each(golden.masking)('$kind $in → $out', (vector) => {
  expect(MASKS[vector.kind]?.(vector.in)).toBe(vector.out)
})

test('a compound surname alone with no given name is an ordinary name of two characters', () => {
  expect(maskName('上官')).toBe('上*')
  expect(maskName('令狐冲虚')).toBe('令狐*虚')
})

test('what is too short to keep ends is starred whole', () => {
  expect(maskId('620102800101123')).toBe('*'.repeat(15))
  expect(maskPhone('5521234')).toBe('*'.repeat(7))
  expect(maskBank('12345678')).toBe('*'.repeat(8))
  expect(maskName('')).toBe('')
})

test('a full name is not a masked name', () => {
  expect(isMaskedName('李建华')).toBe(false)
  expect(isMaskedName('李*华')).toBe(true)
  expect(isMaskedName('买**·吐**')).toBe(true)
  expect(isMaskedName('李建*')).toBe(false)
})
