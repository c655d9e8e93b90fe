import type { ComparedOption, Comparison } from '@yichi/domain/cases/settlement/comparison'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import { liHousehold, sheetOf, swapUnit, wangHousehold } from '@yichi/domain/testing/builders'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import { expect, test } from 'vitest'
import { comparisonTable } from './comparison-table.ts'

const rulebook = goldenRulebook()
const from = isoDate('2017-03-31')
const signed = isoDate('2017-03-28')

const nextTier = { tier: 'T2', from, netFen: fen(1), differenceFen: fen(-800_000) }
const money = sheetOf(wangHousehold({ handoverDate: null }), rulebook)
const home = sheetOf(liHousehold({ handoverDate: null }), rulebook)

const MONEY: ComparedOption = {
  kind: 'MONETARY',
  units: [],
  outcome: { kind: 'sheet', sheet: money, nextTier, voucher: null },
}
const VOUCHER: ComparedOption = {
  kind: 'VOUCHER',
  units: [],
  outcome: {
    kind: 'sheet',
    sheet: money,
    nextTier: null,
    voucher: [
      { months: 12, until: isoDate('2018-03-28'), bonusBp: 500, bonusFen: fen(1_234_500) },
      { months: 24, until: isoDate('2019-03-28'), bonusBp: 200, bonusFen: fen(493_800) },
    ],
  },
}
const EXCHANGE: ComparedOption = {
  kind: 'EXCHANGE',
  units: [swapUnit()],
  outcome: { kind: 'sheet', sheet: home, nextTier, voucher: null },
}
const BLOCKED: ComparedOption = {
  kind: 'EXCHANGE',
  units: [],
  outcome: { kind: 'blocked', blocked: { code: 'UNITS_REQUIRED', at: 'units' } },
}

function comparisonOf(...options: readonly ComparedOption[]): Comparison {
  const until = isoDate('2017-03-30')
  const day = { day: 8, tier: 'T1', tierUntil: until }
  return { rulebook: rulebook.pin, signDate: signed, ...day, options }
}

test('the lines of each family, the price and the rounding add up to the net', () => {
  const { rows } = comparisonTable('zh-CN', comparisonOf(MONEY, EXCHANGE))
  const figure = (text: string) => Math.round(Number(text.replaceAll(',', '')) * 100)
  for (const column of [0, 1]) {
    const of = (id: string) => figure(rows.find((row) => row.id === id)?.cells[column] ?? '')
    expect(of('A') + of('B') + of('C') + of('D')).toBe(of('compensation'))
    expect(of('compensation') + of('swap') + of('R')).toBe(of('net'))
  }
})

test('money, a voucher and a home, side by side', () => {
  const { columns, rows } = comparisonTable('zh-CN', comparisonOf(MONEY, VOUCHER, EXCHANGE))
  expect(columns.map(({ title }) => title)).toEqual(['货币补偿', '房票', '产权调换'])
  expect(columns[2]?.details).toEqual(['A-2-501', '100.00 m²，5 层，现房'])
  const row = (id: string) => rows.find((one) => one.id === id)
  expect(row('next')).toMatchObject({
    label: '改在 2017-03-31 签约（第二档）',
    cells: ['-8,000.00', '', '-8,000.00'],
  })
  expect(row('voucher')?.cells).toEqual([
    '',
    '2018-03-28 前用完，加 5 %：12,345.00\n2019-03-28 前用完，加 2 %：4,938.00',
    '',
  ])
  expect(row('tier')?.cells).toEqual(['第一档', '第一档', '第一档'])
})

test('a way that is blocked has no figure, and says what is missing', () => {
  const { columns, rows } = comparisonTable('en', comparisonOf(MONEY, BLOCKED))
  expect(columns[0]?.blocked).toBeNull()
  expect(columns[1]?.blocked).toContain('No home was chosen')
  for (const { cells } of rows) expect(cells[1]).toBe('')
})

test('a row that nothing stands in is left out', () => {
  const { rows } = comparisonTable('en', comparisonOf(MONEY))
  const ids = rows.map(({ id }) => id)
  expect(ids).not.toContain('swap')
  expect(ids).not.toContain('voucher')
  expect(comparisonTable('en', comparisonOf(BLOCKED)).rows).toEqual([])
})
