import { describe, expect, test } from 'vitest'
import { extremeJson } from '../../../testing/extremes.ts'
import { goldenRulebookJson } from '../../../testing/golden.ts'
import { mustSettle, READING_PROPERTIES } from '../../../testing/properties/reading.ts'
import { assert } from '../../kernel/assert.ts'
import { parseRulebook } from '../../rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { parseCaseDocument } from './parse-case.ts'

const RUNS = 4000
const SIZES = ['large', 'small'] as const
type Size = (typeof SIZES)[number]

test.each(READING_PROPERTIES)('$name', { timeout: 60_000 }, ({ prove }) => prove(RUNS))

describe('figures at the limits of what is read', () => {
  const seed = {
    zone: 'I',
    mode: 'EXCHANGE',
    signDate: '2017-03-28',
    decoration: 'FINE',
    onlyHome: true,
    yard: { landCertArea: 1, footprint: 0 },
    avgMonthlyProfit: 1,
    attachments: [{ code: 'F07', qty: 1 }],
    hardship: { household: ['DIBAO'], persons: [['SHIDU']] },
    units: [{ id: 'u', area: 1, floor: 3, location: 'OFFSITE', delivery: 'FUTURE_HIGH' }],
    segments: [
      {
        ...{ id: 'b', use: 'RES', status: 'UNREG_LEGAL', structure: 'KJ', area: 1 },
        ...{ buildYear: null, observedNewnessBp: 1 },
      },
    ],
  }
  const asked = (input: unknown) => ({ cases: [{ id: 'x', kind: 'assess', input }] })
  const acceptsRulebook = (json: unknown) => parseRulebook(json).ok
  const acceptsFacts = (json: unknown) => parseCaseDocument(asked(json)).ok

  /** One household with everything at its limit, and with as many of everything as are read. */
  function crowded(size: Size, mode: 'MONETARY' | 'EXCHANGE') {
    const one = extremeJson(seed, size, acceptsFacts) as typeof seed
    const repeat = <T extends object>(items: readonly T[], count: number, change: object) =>
      Array.from({ length: count }, (_, index) => ({ ...items[0], id: `x${index}`, ...change }))
    const [largest] = one.segments
    const area = Math.floor((largest?.area ?? 0) / 100)
    return {
      ...one,
      mode,
      segments: [
        ...repeat(one.segments, 50, { area }),
        ...repeat(one.segments, 50, { area, use: 'COM' }).map((each) => ({
          ...each,
          id: `y${each.id}`,
        })),
      ],
      attachments: Array.from({ length: 200 }, () => one.attachments[0]),
      hardship: { ...one.hardship, persons: Array.from({ length: 100 }, () => ['SHIDU']) },
      units: mode === 'EXCHANGE' ? repeat(one.units, 20, {}) : [],
    }
  }

  const rulebooks = {
    large: extremeJson(goldenRulebookJson(), 'large', acceptsRulebook),
    small: extremeJson(goldenRulebookJson(), 'small', acceptsRulebook),
  }

  const rows = SIZES.flatMap((book) =>
    SIZES.flatMap((size) => [[book, size, 'MONETARY'] as const, [book, size, 'EXCHANGE'] as const]),
  )

  test.each(rows)('a %s rulebook settles the %s household, %s', (book, size, mode) => {
    const parsed = parseRulebook(rulebooks[book])
    const questions = parseCaseDocument(asked(crowded(size, mode)))
    assert(parsed.ok && questions.ok, 'reading: an extreme document does not parse')
    for (const question of questions.value.cases) mustSettle(question, pinRulebook(parsed.value))
  })

  test('the limits are reached', () => {
    expect(rulebooks.large).toMatchObject({ transition: { rate: 100_000_000, fitOutMonths: 600 } })
    expect(crowded('large', 'EXCHANGE')).toMatchObject({
      avgMonthlyProfit: 10_000_000_000,
      segments: expect.arrayContaining([expect.objectContaining({ area: 100_000 })]),
    })
  })
})
