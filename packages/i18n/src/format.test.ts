import { describe, expect, test } from 'vitest'
import {
  formatArea,
  formatBasisPoints,
  formatCount,
  formatDate,
  formatInstant,
  formatRatio,
  formatWan,
  formatYi,
  formatYuan,
} from './format.ts'
import { blockText, refusalText } from './refusal-text.ts'
import { placeText } from './place-text.ts'
import { rulebookName } from './rulebook-name.ts'

describe('money', () => {
  test('is shown in yuan, in ten thousands and in hundred millions', () => {
    expect(formatYuan('zh-CN', 25_845_900)).toBe('258,459.00 元')
    expect(formatYuan('en', -50)).toBe('-0.50 yuan')
    expect(formatWan('zh-CN', 25_845_900)).toBe('25.85 万元')
    expect(formatWan('zh-CN', -25_845_900)).toBe('-25.85 万元')
    expect(formatYi('zh-CN', 263_500_000_000)).toBe('26.35 亿元')
    expect(formatWan('en', 25_845_900)).toBe('258.46 thousand yuan')
    expect(formatYi('en', 263_500_000_000)).toBe('2,635.00 million yuan')
  })
})

test('areas, counts and ratios carry their unit and their fraction', () => {
  expect(formatArea(10_000)).toBe('100.00 m²')
  expect(formatCount(4119)).toBe('4,119')
  expect(formatRatio(3498, 4119)).toBe('84.9 % (3,498 / 4,119)')
  expect(formatRatio(0, 0)).toBe('—')
  expect(formatRatio(7, 7)).toBe('100.0 % (7 / 7)')
  expect(formatBasisPoints(6276)).toBe('62.76 %')
  expect(formatBasisPoints(10_000)).toBe('100 %')
  expect(formatBasisPoints(50)).toBe('0.5 %')
})

test('a date has its weekday, an instant the time in Shanghai', () => {
  expect(formatDate('zh-CN', '2017-03-28')).toBe('2017-03-28 周二')
  expect(formatDate('en', '2017-05-21')).toBe('2017-05-21 Sun')
  expect(formatDate('en', 'soon')).toBe('soon')
  expect(formatInstant('2017-03-28T16:32:00.000Z')).toBe('2017-03-29 00:32')
  expect(formatInstant('soon')).toBe('soon')
})

test('a refusal is told with its reason; one without words is named', () => {
  expect(refusalText('zh-CN', 'sheet-not-current')).toBe(
    '不能签约：结算单已变更。请重新核对后再签。',
  )
  expect(refusalText('en', 'no-such-code')).toContain('no-such-code')
})

test('a block names the place in the file', () => {
  expect(placeText('zh-CN', 'segments[1].buildYear')).toBe('房屋第 2 段·建成年份')
  expect(placeText('en', '')).toBe('')
  const text = blockText('zh-CN', { code: 'NEWNESS_UNKNOWN', at: 'segments[1].buildYear' })
  expect(text).toContain('（房屋第 2 段·建成年份）')
  expect(blockText('en', { code: 'NEW_CODE' })).toContain('NEW_CODE')
})

test('a rulebook names things in two languages at once', () => {
  expect(rulebookName('水泥地坪 concrete paving', 'zh-CN')).toBe('水泥地坪')
  expect(rulebookName('水泥地坪 concrete paving', 'en')).toBe('concrete paving')
  expect(rulebookName('水泥地坪', 'en')).toBe('水泥地坪')
})
