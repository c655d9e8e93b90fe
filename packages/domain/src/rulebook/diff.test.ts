import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenRulebookDocument } from '../../testing/golden.ts'
import { randomRulebook } from '../../testing/random-rulebook.ts'
import { diffRulebooks } from './diff.ts'
import { parametersOf } from './parameters.ts'
import type { Rulebook } from './rulebook.ts'

const before = goldenRulebookDocument()

/** Path, before, after. */
function changes(after: Rulebook, from: Rulebook = before) {
  return diffRulebooks(from, after).map((change) => [change.path, change.before, change.after])
}

test('a rulebook does not differ from itself, in whatever order its keys stand', () => {
  const reversed = <T extends object>(record: T) =>
    Object.fromEntries(Object.entries(record).reverse()) as T
  const { structures, zones, attachments } = before
  const turned = reversed({
    ...before,
    structures: reversed(structures),
    zones: reversed(zones),
    attachments: reversed(attachments),
  })
  expect(Object.keys(turned)).not.toEqual(Object.keys(before))
  expect(changes(turned)).toEqual([])
})

test('a figure that changed, with both values', () => {
  const conformity = { rate: 3500 }
  expect(diffRulebooks(before, { ...before, conformity })).toMatchObject([
    {
      path: 'conformity.rate',
      section: { path: 'conformity', clause: 'conformity' },
      row: null,
      before: 3000,
      after: 3500,
    },
  ])
})

test('rows of a table come and go by their code', () => {
  const { NONE, SIMPLE, MEDIUM } = before.decoration
  const decoration = { NONE, PLAIN: SIMPLE, MEDIUM } as Rulebook['decoration']
  expect(changes({ ...before, decoration })).toEqual([
    ['decoration.SIMPLE', 8000, undefined],
    ['decoration.FINE', 30_000, undefined],
    ['decoration.PLAIN', undefined, 8000],
  ])
})

test('rows of a list are matched by their place', () => {
  const [first, second] = before.exchange.overTiers
  const overTiers = [first, { ...second, upTo: null, price: 310_000 }] as const
  const exchange = { ...before.exchange, overTiers } as Rulebook['exchange']
  expect(changes({ ...before, exchange })).toEqual([
    ['exchange.overTiers[1].upTo', 2000, null],
    ['exchange.overTiers[1].price', 300_000, 310_000],
    ['exchange.overTiers[2].upTo', null, undefined],
    ['exchange.overTiers[2].price', 360_000, undefined],
  ])
})

test('one way and back: the same places, before and after exchanged', () => {
  const flipped = (list: unknown[][]) => list.map(([path, a, b]) => [path, b, a])
  const byPath = (list: unknown[][]) =>
    [...list].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  fc.assert(
    fc.property(randomRulebook(), randomRulebook(), (one, other) => {
      expect(byPath(changes(other, one))).toEqual(byPath(flipped(changes(one, other))))
    }),
    { numRuns: 50 },
  )
})

test('the differences applied to the parameters of the one give those of the other', () => {
  fc.assert(
    fc.property(randomRulebook(), (other) => {
      const state = new Map(parametersOf(before).map(({ path, value }) => [path, value]))
      for (const { path, after } of diffRulebooks(before, other)) {
        if (after === undefined) state.delete(path)
        else state.set(path, after)
      }
      expect(state).toEqual(new Map(parametersOf(other).map(({ path, value }) => [path, value])))
    }),
    { numRuns: 50 },
  )
})
