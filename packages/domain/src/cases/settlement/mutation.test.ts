import { describe, expect, test } from 'vitest'
import {
  goldenCases,
  goldenRulebook,
  goldenRulebookJson,
  ownCases,
} from '../../../testing/golden.ts'
import {
  leavesOf,
  mutantsOf,
  renamedTermsOf,
  shortenedOf,
  withValue,
  type Leaf,
  type Mutant,
} from '../../../testing/mutants.ts'
import { assert } from '../../kernel/assert.ts'
import { parseRulebook } from '../../rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { checkCase } from './check-cases.ts'
import type { GoldenCase } from './golden-case.ts'
import { parseGoldenCase } from './parse-golden.ts'

/*
 * The golden cases hold every parameter of the rulebook: change any one of them and a case fails. What is left
 * out is named here with the reason, and shown to be harmless in another way.
 */

/** Words for readers. No amount depends on them; the rulebook's hash does. */
const WORDS: readonly [RegExp, string][] = [
  [/^(id|version|label)$/, 'names the text'],
  [/\.(name|note)$/, 'names a row'],
  [/^attachments\.\w+\.unit$/, 'says what is counted; the price is for one of it'],
]

/** Said in the document and fixed by meaning: the reader accepts nothing else. */
const FIXED: readonly [RegExp, string][] = [
  [/^tz$/, 'legal dates are those of Shanghai'],
  [/^units\./, 'the document is written in the units that are computed in'],
  [/^rounding\.(line|coOwner)$/, 'there is one way to round a line and to share a net'],
  [/^segmentStatus\.\w+\.counts$/, 'which buildings count is what the status means'],
  [/^exchange\.overTiers\[2\]\.upTo$/, 'the last tier has no end'],
]

/** Changes that leave every amount of every household as it was. */
const EQUIVALENT: readonly [path: string, change: RegExp, reason: string][] = [
  [
    'freezeDate',
    /= "2016-1[12]-\d\d"$/,
    'completion is known by the year, so only the year of the freeze is read',
  ],
  [
    'exchange.floorAdjBp.5',
    /^removed$/,
    'a floor that is not listed has no adjustment, as this one',
  ],
]

const document = goldenRulebookJson()
const golden = [...goldenCases(), ...ownCases()].map((json): GoldenCase => {
  const parsed = parseGoldenCase(json)
  assert(parsed.ok, 'mutation: a golden case does not parse')
  return parsed.value
})

const matches = (list: readonly [RegExp, string][], { path }: Leaf) =>
  list.some(([pattern]) => pattern.test(path))
const isEquivalent = ({ path, change }: Mutant) =>
  EQUIVALENT.some(([place, pattern]) => place === path && pattern.test(change))

/** The id of the first case that fails, `null` when none does, `refused` when the reader does not accept it. */
function firstFailing(json: unknown): string | null {
  const parsed = parseRulebook(json)
  if (!parsed.ok) return 'refused'
  const rulebook = pinRulebook(parsed.value)
  return golden.find((each) => !checkCase(each, rulebook).passed)?.id ?? null
}

/** Changes that no case notices, of those that the reader accepts. */
function unnoticed(mutants: readonly Mutant[]): string[] {
  return mutants
    .filter((mutant) => !isEquivalent(mutant) && firstFailing(mutant.json) === null)
    .map(({ path, change }) => `${path} ${change}`)
}

const leaves = leavesOf(document)
const parameters = leaves.filter((leaf) => !matches(WORDS, leaf) && !matches(FIXED, leaf))

test('all golden cases pass as the rulebook stands', () => {
  expect(firstFailing(document)).toBeNull()
})

describe('a changed parameter fails a case', () => {
  test.each(parameters)('$path', (leaf) => {
    const mutants = mutantsOf(document, leaf).filter((each) => !isEquivalent(each))
    const accepted = mutants.filter(({ json }) => firstFailing(json) !== 'refused')
    // A category that need not pay is one of a list: it can only be taken away, as below.
    expect(accepted.length > 0 || leaf.path.startsWith('guarantee.freeFor')).toBe(true)
    expect(unnoticed(accepted)).toEqual([])
  })
})

describe('a row or tier taken away fails a case', () => {
  test.each(shortenedOf(document))('$path $change', (mutant) => {
    expect(unnoticed([mutant])).toEqual([])
  })
})

test('a term of trade longer or shorter by a month fails a case', () => {
  const mutants = renamedTermsOf(document)
  expect(mutants).toHaveLength(4)
  expect(unnoticed(mutants)).toEqual([])
})

describe('what is left out is harmless', () => {
  test.each(leaves.filter((leaf) => matches(FIXED, leaf)))('$path can say nothing else', (leaf) => {
    for (const { json } of mutantsOf(document, leaf)) expect(firstFailing(json)).toBe('refused')
  })

  test.each(leaves.filter((leaf) => matches(WORDS, leaf)))(
    '$path changes the hash alone',
    (leaf) => {
      const other = leaf.path.endsWith('.unit')
        ? leaf.value === 'set'
          ? 'tree'
          : 'set'
        : 'other words'
      const { json } = withValue(document, leaf, other)
      expect(firstFailing(json)).toBeNull()
      const parsed = parseRulebook(json)
      assert(parsed.ok, 'mutation: a rulebook with other words does not parse')
      expect(pinRulebook(parsed.value).pin.sha256).not.toBe(goldenRulebook().pin.sha256)
    },
  )
})
