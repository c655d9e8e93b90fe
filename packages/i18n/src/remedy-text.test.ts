import { remedyOf } from '@yichi/domain/cases/settlement/remedy'
import { BLOCK_CODES } from '@yichi/domain/facts/block-code'
import { expect, test } from 'vitest'
import { LOCALES } from './locale.ts'
import { remedyText, supplierName } from './remedy-text.ts'

test('says which fact is missing, where, and who has it', () => {
  const blocked = { code: 'NEWNESS_UNKNOWN', at: 'segments[1]' } as const
  expect(remedyText('zh-CN', blocked)).toBe('评估成新率，或建成年份（房屋第 2 段）')
  expect(remedyText('en', blocked)).toBe('The observed newness, or the building year (segment 2)')
  const { supplier } = remedyOf(blocked.code)
  expect([supplierName('zh-CN', supplier), supplierName('en', supplier)]).toEqual([
    '评估机构',
    'Appraiser',
  ])
})

test('a block without a place has none', () => {
  expect(remedyText('en', { code: 'VOUCHER_NEEDS_PAYMENT' })).toBe(
    'There is nothing to pay, so there is no voucher',
  )
  expect(remedyText('en', { code: 'UNITS_REQUIRED', at: null })).toBe(
    'The home that the owner chooses',
  )
})

test('every block has its words in every language; an unknown one is named', () => {
  for (const locale of LOCALES) {
    for (const code of BLOCK_CODES) expect(remedyText(locale, { code })).not.toContain(code)
  }
  expect(remedyText('en', { code: 'NEW_ONE' })).toContain('NEW_ONE')
})
