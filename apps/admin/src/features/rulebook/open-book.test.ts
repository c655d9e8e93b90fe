import { goldenRulebookDocument } from '@yichi/domain/testing/golden'
import { parametersOf } from '@yichi/domain/rulebook/parameters'
import { CHAPTER_IDS } from '@yichi/domain/rulebook/section'
import { describe, expect, test } from 'vitest'
import { openBook } from './open-book.ts'
import { parameterHistory } from './parameter-history.ts'
import { tierRuler } from './tier-steps.ts'

const REP_COUNTY = goldenRulebookDocument()

const book = openBook(REP_COUNTY)
const parts = book.flatMap(({ sections }) => sections)

function partAt(path: string) {
  const part = parts.find(({ section }) => section.path === path)
  if (part === undefined) throw new Error(`no section ${path}`)
  return part
}

describe('a rulebook as it is read', () => {
  test('every parameter stands in one chapter, once', () => {
    expect(book.map(({ chapter }) => chapter)).toEqual([...CHAPTER_IDS])
    const shown = parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]))
    expect(shown.map(({ path }) => path).toSorted()).toEqual(
      parametersOf(REP_COUNTY)
        .map(({ path }) => path)
        .toSorted(),
    )
  })

  test('tiers lie on a ruler of days, each as high as what it gives', () => {
    expect(tierRuler(partAt('signing.tiers'))).toMatchObject({
      along: 'maxDay',
      height: 'resRate',
      end: 30,
      steps: [
        { from: 0, to: 10, value: 20_000 },
        { from: 10, to: 20, value: 12_000 },
        { from: 20, to: 30, value: 6_000 },
      ],
    })
  })

  test('the last step of prices has no end, and the ruler goes on a little', () => {
    const ruler = tierRuler(partAt('exchange.overTiers'))
    expect(ruler?.steps.at(-1)).toMatchObject({ from: 2_000, to: null, value: 360_000 })
    expect(ruler?.end).toBeGreaterThan(2_000)
  })

  test('a table of prices is no ruler', () => {
    expect(tierRuler(partAt('structures'))).toBeNull()
    expect(tierRuler(partAt('guarantee.freeFor'))).toBeNull()
  })
})

describe('how a parameter came to what it is', () => {
  const line = (version: string, effectiveFrom: string, change: object) => ({
    id: `REP-COUNTY@${version}`,
    version,
    effectiveFrom,
    rulebook: { ...REP_COUNTY, version, ...change },
  })
  const history = parameterHistory([
    line('1.0.0', '2017-03-20', {}),
    line('1.1.0', '2018-01-01', { conformity: { rate: 3_500 } }),
    line('1.2.0', '2019-01-01', { conformity: { rate: 3_500 }, decoration: { NONE: 0 } }),
  ])

  test('an entry wherever it changed', () => {
    expect(history.get('conformity.rate')?.map(({ from, value }) => [from, value])).toEqual([
      ['2017-03-20', 3_000],
      ['2018-01-01', 3_500],
    ])
    expect(history.get('structures.ZH2.price')).toHaveLength(1)
  })

  test('what went has an end', () => {
    expect(history.get('decoration.FINE')?.at(-1)).toMatchObject({
      version: '1.2.0',
      value: undefined,
    })
  })
})
