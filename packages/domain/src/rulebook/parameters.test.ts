import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenRulebookDocument } from '../../testing/golden.ts'
import { randomRulebook } from '../../testing/random-rulebook.ts'
import { assert } from '../kernel/assert.ts'
import { childPath } from '../kernel/json-cursor.ts'
import { parametersOf } from './parameters.ts'
import { parseRulebook } from './parse-rulebook.ts'
import { CHAPTER_IDS } from './section.ts'
import { SECTIONS } from './sections.ts'

/** Every leaf of a JSON document with its path, found without knowing what the document is. */
function leaves(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => leaves(item, `${path}[${index}]`))
  }
  return Object.entries(value).flatMap(([key, item]) => leaves(item, childPath(path, key)))
}

const sorted = (pairs: (readonly [string, unknown])[]) =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))

const listed = (rulebook: Parameters<typeof parametersOf>[0]) =>
  parametersOf(rulebook).map(({ path, value }) => [path, value] as const)

test('every leaf of the county’s rulebook is one parameter, once', () => {
  const rulebook = goldenRulebookDocument()
  expect(sorted(listed(rulebook))).toEqual(sorted(leaves(rulebook)))
})

test('so is every leaf of any rulebook', () => {
  fc.assert(
    fc.property(randomRulebook(), (rulebook) => {
      expect(sorted(listed(rulebook))).toEqual(sorted(leaves(rulebook)))
    }),
    { numRuns: 100 },
  )
})

test('what a rulebook says beyond the least is listed too', () => {
  const dated = { ...goldenRulebookDocument(), effectiveFrom: '2017-04-01' }
  const parsed = parseRulebook(dated)
  assert(parsed.ok, 'parameters: the rulebook does not parse')
  const found = parametersOf(parsed.value).find(({ path }) => path === 'effectiveFrom')
  expect(found).toMatchObject({ row: null, value: '2017-04-01', field: { unit: 'date' } })
})

test('a parameter knows its section, its row and its field', () => {
  const parameters = new Map(
    parametersOf(goldenRulebookDocument()).map((parameter) => [parameter.path, parameter]),
  )
  expect(parameters.get('structures.ZH2.price')).toMatchObject({
    section: { path: 'structures', chapter: 'house', clause: 'house-value' },
    field: { key: 'price', unit: 'fen/m2' },
    row: 'ZH2',
    value: 100_000,
  })
  expect(parameters.get('signing.tiers[1].nonresBp')).toMatchObject({ row: '1', value: 300 })
  expect(parameters.get('decoration.FINE')).toMatchObject({ field: { key: '' }, value: 30_000 })
  expect(parameters.get('exchange.overTiers[2].upTo')).toMatchObject({ value: null })
  expect(parameters.get('guarantee.freeFor[0]')).toMatchObject({ row: '0', value: 'DIBAO' })
})

test('sections follow the chapters, and every chapter has one', () => {
  const chapters = SECTIONS.map(({ chapter }) => chapter)
  expect(chapters.filter((id, index) => id !== chapters[index - 1])).toEqual(CHAPTER_IDS)
})

test('every number has its bounds', () => {
  for (const { path, fields } of SECTIONS) {
    for (const { key, unit, min, max } of fields) {
      const isNumber = !['date', 'text', 'quantity-unit', 'category', 'flag'].includes(unit)
      expect(min !== undefined && max !== undefined, `${path}.${key}`).toBe(isNumber)
    }
  }
})
