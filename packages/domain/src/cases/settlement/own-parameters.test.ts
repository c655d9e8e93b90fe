import { describe, expect, test } from 'vitest'
import {
  allowedEffects,
  EFFECTS,
  effectsBetween,
  figuresBySource,
} from '../../../testing/effects.ts'
import {
  goldenCases,
  goldenRulebook,
  goldenRulebookJson,
  ownCases,
} from '../../../testing/golden.ts'
import {
  leavesOf,
  mutantsOf,
  shortenedOf,
  withValue,
  type Mutant,
} from '../../../testing/mutants.ts'
import type { Formula } from '../../facts/formula.ts'
import { assert } from '../../kernel/assert.ts'
import { parametersOf } from '../../rulebook/parameters.ts'
import { parseRulebook } from '../../rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { computeSheet } from './compute.ts'
import { parseCaseDocument } from './parse-case.ts'

const document = goldenRulebookJson()
const golden = goldenRulebook()
const parsed = parseCaseDocument({ cases: [...goldenCases(), ...ownCases()] })
assert(parsed.ok, 'own-parameters: the golden cases do not parse')
const questions = parsed.value.cases
const before = questions.map((question) => figuresBySource(question, golden))

function effectsOf({ json }: Mutant): string[] {
  const read = parseRulebook(json)
  if (!read.ok) return []
  const rulebook = pinRulebook(read.value)
  return questions.flatMap((question, index) =>
    effectsBetween(before[index] ?? {}, figuresBySource(question, rulebook)),
  )
}

/** A little more and less, nothing, and about double. */
function mutants(): Mutant[] {
  const far = leavesOf(document).flatMap((leaf) => {
    if (typeof leaf.value !== 'number') return []
    return [0, leaf.value * 2 + 1].map((value) => withValue(document, leaf, value))
  })
  const near = leavesOf(document).flatMap((leaf) => mutantsOf(document, leaf))
  const categories = shortenedOf(document).filter(({ path }) =>
    path.startsWith('guarantee.freeFor'),
  )
  return [...near, ...far, ...categories]
}

const seen = new Map<RegExp, Set<string>>(EFFECTS.map(([pattern]) => [pattern, new Set()]))
const strange = new Set<string>()
for (const mutant of mutants()) {
  const row = EFFECTS.find(([pattern]) => pattern.test(mutant.path))
  for (const effect of effectsOf(mutant)) {
    if (row?.[1].includes(effect)) seen.get(row[0])?.add(effect)
    else strange.add(`${mutant.path}: ${effect}`)
  }
}

test('a changed parameter changes nothing but what the table says', () => {
  expect([...strange]).toEqual([])
})

describe('the table says no more than what is seen', () => {
  test.each(EFFECTS)('%s: %s', (pattern, effects) => {
    expect([...(seen.get(pattern) ?? [])].sort()).toEqual([...effects].sort())
  })
})

/** Clauses that are no line, by what is seen of them. */
const SEEN_AS: Readonly<Record<string, string>> = { 'area-recognition': 'blocked' }
/** The window's last day is read by the aid for what was taken down in it; a tier ends where it says itself. */
const ELSEWHERE = ['signing.lastDay']
/** Words, and what the document can only repeat. */
const NO_EFFECT =
  /^(id|version|label|tz|effective(From|To)|units\..*|rounding\.(line|coOwner)|.*\.(name|note|unit|counts))$/

describe('a parameter is declared under a clause that it changes', () => {
  const declared = parametersOf(golden.source).filter(({ path }) => !NO_EFFECT.test(path))

  test('every figure of the document is declared', () => {
    const leaves = leavesOf(document).map(({ path }) => path)
    const paths = parametersOf(golden.source).map(({ path }) => path)
    expect([...paths].sort()).toEqual([...leaves].sort())
  })

  test.each(declared)('$path', ({ path, section, field }) => {
    const clause = field.clause ?? section.clause
    if (clause === 'settlement' || ELSEWHERE.includes(path)) return
    expect(allowedEffects(path)).toContain(SEEN_AS[clause] ?? clause)
  })
})

function pathsOf(node: Formula): string[] {
  switch (node.kind) {
    case 'rate':
    case 'ratio':
    case 'count':
      return [node.path]
    case 'product':
    case 'sum':
    case 'max':
    case 'min':
      return node.of.flatMap(pathsOf)
    case 'shortfall':
      return [...pathsOf(node.target), ...pathsOf(node.held)]
    default:
      return []
  }
}

test('a formula names parameters that may change its line, and no others', () => {
  const foreign = new Set<string>()
  const named = new Set<string>()
  for (const question of questions) {
    if (question.kind !== 'assess') continue
    const outcome = computeSheet(question.input, golden)
    if (!outcome.ok) continue
    for (const { provision, formula } of outcome.value.lines) {
      for (const path of pathsOf(formula)) {
        named.add(path)
        const allowed = allowedEffects(path.replace(/^(exchange\.floorAdjBp)$/, '$1.0'))
        if (!allowed.includes(provision)) foreign.add(`${provision} reads ${path}`)
      }
    }
  }
  expect([...foreign]).toEqual([])
  expect(named.size).toBeGreaterThan(100)
})
