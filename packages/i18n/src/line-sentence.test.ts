import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { goldenCases, goldenRulebook } from '@yichi/domain/testing/golden'
import { expect, test } from 'vitest'
import { lineSentence } from './line-sentence.ts'
import { unroundedText } from './unrounded-text.ts'

const rulebook = goldenRulebook()

const SHEETS = new Map(
  goldenCases().flatMap(({ id, kind, input }) => {
    const outcome = kind === 'assess' ? computeSheet(input as HouseholdFacts, rulebook) : null
    return outcome?.ok === true ? [[id, outcome.value] as const] : []
  }),
)

function line(id: string, code: string): SheetLine {
  const found = SHEETS.get(id)?.lines.find((one) => one.code === code)
  if (found === undefined) throw new Error(`no line ${code} in ${id}`)
  return found
}

test.each([
  ['W01', 'A01', '100.00 m²，每m² 1,877.60 元，合 187,760.00 元。房子按重建价'],
  ['W01', 'C02', '每月 800.00 元，共 3 个月，合 2,400.00 元。'],
  ['W01', 'D03', '房屋价值 187,760.00 元 的 10 %，合 18,776.00 元。'],
  ['W11', 'A07', '不应低于 90,000.00 元，现有 '],
  ['W11', 'D01', '算得 7,700.00 元，不到最低的 10,000.00 元，按 10,000.00 元，合 10,000.00 元'],
  ['W35', 'C03', '两种算法取高的：房屋价值 '],
  ['W40', 'D05', '超过上限 20,000.00 元，按 20,000.00 元'],
  ['W43', 'R01', '88,102.50 元 四舍五入到 88,103.00 元，合 0.50 元'],
])('%s %s in plain Chinese', (id, code, words) => {
  expect(lineSentence(line(id, code), 'zh-CN')).toContain(words)
})

test('every line of every worked case is a whole sentence in both languages', () => {
  for (const { lines } of SHEETS.values())
    for (const one of lines)
      for (const locale of ['zh-CN', 'en'] as const) {
        const words = lineSentence(one, locale, rulebook.source)
        expect(words).not.toMatch(/[{}]|undefined|NaN/)
        expect(words).toMatch(/[。.]$/)
      }
})

test('what was rounded away can be seen, and nothing where nothing was', () => {
  expect(unroundedText(line('W43', 'A01').formula)).toBe('63,522.905')
  expect(unroundedText(line('W01', 'A01').formula)).toBeNull()
})
