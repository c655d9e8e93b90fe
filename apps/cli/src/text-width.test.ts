import { expect, test } from 'vitest'
import { columns, padTo, textWidth } from './text-width.ts'

test('a Chinese character takes two columns', () => {
  expect(textWidth('签约 84.9 %')).toBe(11)
  expect(padTo('户数', 6)).toBe('户数  ')
})

test('rows are aligned and never end in spaces', () => {
  expect(
    columns(
      [
        ['户数', '4,119'],
        ['货币化安置', '69.6 %'],
      ],
      '  ',
    ),
  ).toBe('  户数        4,119\n  货币化安置  69.6 %')
})
