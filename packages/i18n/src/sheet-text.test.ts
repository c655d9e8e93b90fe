import type { Formula } from '@yichi/domain/facts/formula'
import {
  amount,
  count,
  extreme,
  measured,
  product,
  rate,
  ratio,
  shortfall,
  sum,
} from '@yichi/domain/facts/nodes'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import { fen } from '@yichi/domain/money/fen'
import { describe, expect, test } from 'vitest'
import { formulaText } from './formula-text.ts'
import { lineFormula, lineLabel } from './sheet-text.ts'

const WANG_HOUSE: SheetLine = {
  code: 'A01',
  provision: 'house-value',
  subject: { kind: 'segment', id: 'b1', structure: 'ZH2', status: 'REGISTERED', use: 'RES' },
  formula: product(fen(18_776_000), [
    measured('segment-area', 10_000),
    sum(fen(187_760), [
      product(fen(62_760), [
        rate(100_000, 'm2', 'structures.ZH2.price'),
        {
          kind: 'newness',
          bp: 6276,
          by: 'YEAR',
          floored: false,
          years: 19,
          life: 50,
          residualBp: 200,
        },
      ]),
      rate(125_000, 'm2', 'zones.II.res'),
    ]),
  ]),
  amountFen: fen(18_776_000),
}

describe('the house of the Wang household', () => {
  test('reads in Chinese', () => {
    expect(lineLabel(WANG_HOUSE, 'zh-CN')).toBe('房屋价值（b1 段，砖混二等，已登记）')
    expect(lineFormula(WANG_HOUSE, 'zh-CN')).toBe(
      '100.00 m² × 1,877.60 元/m²（重置价 1,000.00 × 成新 62.76 % → 627.60 + 区位 1,250.00）',
    )
  })

  test('reads in English, with the names of the rulebook', () => {
    const names = { structures: { ZH2: { name: '砖混二等 brick-concrete 2' } } }
    expect(lineLabel(WANG_HOUSE, 'en', names)).toBe(
      'House value (b1, brick-concrete 2, Registered)',
    )
    expect(lineFormula(WANG_HOUSE, 'en')).toBe(
      '100.00 m² × 1,877.60 yuan/m² (rebuilding cost 1,000.00 × newness 62.76 % → 627.60 + land 1,250.00)',
    )
  })
})

const COMPARED = product(fen(80_000), [
  measured('residential-area', 10_000),
  rate(800, 'm2', 'transition.rate'),
])
const MONTHLY = extreme('max', fen(80_000), [
  COMPARED,
  rate(50_000, 'month', 'transition.minPerMonth'),
])

const FORMULAS: readonly (readonly [name: string, formula: Formula, zh: string, en: string])[] = [
  [
    'a monthly fee with a minimum',
    product(fen(240_000), [MONTHLY, count(3, 'month', 'transition.months.MONETARY')]),
    '800.00 元/月（100.00 m² × 8.00 元/m² = 800.00 元 与 最低 500.00 元/月，取较高者） × 3 个月',
    '800.00 yuan/month (the higher of 100.00 m² × 8.00 yuan/m² = 800.00 yuan and minimum 500.00 yuan/month) × 3 months',
  ],
  [
    'a guarantee that tops up',
    shortfall(
      fen(2_524_300),
      product(fen(9_000_000), [
        measured('guarantee-area', 4500),
        rate(200_000, 'm2', 'zones.II.guarantee'),
      ]),
      amount('house-value', fen(6_475_700)),
    ),
    '90,000.00 元（45.00 m² × 2,000.00 元/m²） − 房屋价值 64,757.00 元，只补差额',
    '90,000.00 yuan (45.00 m² × 2,000.00 yuan/m²) − house value 64,757.00 yuan, only what is missing',
  ],
  [
    'a subsidy with a cap',
    extreme('min', fen(2_000_000), [
      sum(fen(2_300_000), [
        rate(800_000, 'once', 'hardship.household.DIBAO'),
        rate(1_500_000, 'once', 'hardship.person.SHIDU'),
      ]),
      rate(2_000_000, 'once', 'hardship.cap'),
    ]),
    '8,000.00 元 + 15,000.00 元 = 23,000.00 元 与 上限 20,000.00 元，取较低者',
    'the lower of 8,000.00 yuan + 15,000.00 yuan = 23,000.00 yuan and cap 20,000.00 yuan',
  ],
  [
    'land left of a yard',
    product(fen(6_352_000), [
      {
        kind: 'area-left',
        from: measured('land-certificate', 33_350),
        less: measured('footprint', 13_500),
        value: 19_850,
      },
      rate(32_000, 'm2', 'zones.I.yard'),
    ]),
    '(333.50 m² − 135.00 m²) × 320.00 元/m²',
    '(333.50 m² − 135.00 m²) × 320.00 yuan/m²',
  ],
  [
    'a part of a historical building',
    product(fen(564_480), [
      measured('segment-area', 2450),
      product(fen(23_040), [
        product(fen(38_400), [
          rate(64_000, 'm2', 'structures.ZM3.price'),
          {
            kind: 'newness',
            bp: 6000,
            by: 'YEAR',
            floored: true,
            years: 40,
            life: 40,
            residualBp: 300,
          },
        ]),
        ratio(6000, 'segmentStatus.HIST.histBp'),
      ]),
    ]),
    '24.50 m² × 230.40 元/m²（重置价 640.00 × 成新 60 %（最低） → 384.00 × 60 %）',
    '24.50 m² × 230.40 yuan/m² (rebuilding cost 640.00 × newness 60 % (floor) → 384.00 × 60 %)',
  ],
  [
    'two heaters',
    product(fen(60_000), [
      measured('quantity', 200, 'each'),
      rate(30_000, 'each', 'attachments.F13.price'),
    ]),
    '2 个 × 300.00 元/个',
    '2 each × 300.00 yuan/each',
  ],
  [
    'rounding to whole yuan',
    { kind: 'rounding', fromFen: fen(25_845_850), toFen: fen(25_845_900), fen: fen(50) },
    '258,458.50 → 258,459.00 元',
    '258,458.50 → 258,459.00 yuan',
  ],
  [
    'a home on the third floor',
    product(fen(2_142_400), [
      measured('unit-area', 800),
      rate(260_000, 'm2', 'exchange.overTiers[0].price'),
      ratio(10_300, 'exchange.floorAdjBp.3'),
    ]),
    '8.00 m² × 2,600.00 元/m² × 楼层系数 103 %',
    '8.00 m² × 2,600.00 yuan/m² × floor factor 103 %',
  ],
  [
    'a building with half its term left',
    { kind: 'month-share', remaining: 14, approved: 24 },
    '剩余 14 / 批准 24 个月',
    '14 of 24 months left',
  ],
]

test.each(FORMULAS)('%s reads in both languages', (...[, formula, zh, en]) => {
  expect(formulaText('zh-CN', formula)).toBe(zh)
  expect(formulaText('en', formula)).toBe(en)
})

const LABELS: readonly (readonly [subject: SheetLine['subject'], zh: string])[] = [
  [{ kind: 'none' }, '安置房价款'],
  [{ kind: 'class', class: 'RES' }, '安置房价款（住宅）'],
  [{ kind: 'grade', grade: 'MEDIUM' }, '安置房价款（中档）'],
  [
    { kind: 'attachment', code: 'F03', name: '水泥地坪 concrete paving', unit: 'm2' },
    '安置房价款：水泥地坪',
  ],
  [{ kind: 'tier', tier: 'T1', class: 'NONRES' }, '安置房价款（第一档，非住宅）'],
  [{ kind: 'handover', withinDays: 15 }, '安置房价款（签约后 15 日内交房）'],
  [
    { kind: 'unit', id: 'A-1-101', floor: 1, band: 'ENTITLEMENT', upTo: null },
    '安置房价款（A-1-101，1 层，应安置面积内）',
  ],
  [
    { kind: 'unit', id: 'A-1-101', floor: 1, band: 'OVER', upTo: 1000 },
    '安置房价款（A-1-101，1 层，超面积 10.00 m² 以内）',
  ],
]

test.each(LABELS)('a line about %o is named', (subject, label) => {
  const line: SheetLine = { ...WANG_HOUSE, code: 'S01', provision: 'swap-price', subject }
  expect(lineLabel(line, 'zh-CN')).toBe(label)
})
