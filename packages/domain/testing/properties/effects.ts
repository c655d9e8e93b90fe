import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { parseRulebook } from '../../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../src/rulebook/pin.ts'
import { allowedEffects, effectsBetween, figuresBySource } from '../effects.ts'
import { leavesOf, withValue } from '../mutants.ts'
import { anyHousehold } from '../random-household.ts'
import { drawRulebooks, property, type Property } from './property.ts'

const drawn = fc.oneof(
  ...drawRulebooks(25).map((rulebook) =>
    fc.record({
      rulebook: fc.constant(rulebook),
      facts: anyHousehold(rulebook.source),
      leaf: fc.constantFrom(
        ...leavesOf(rulebook.source).filter(({ value }) => typeof value === 'number'),
      ),
      value: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 1_000_000 })),
    }),
  ),
)

const ownLinesAlone = property(
  'a changed parameter changes its own lines and those that follow from them',
  drawn,
  ({ rulebook, facts, leaf, value }) => {
    const read = parseRulebook(withValue(rulebook.source, leaf, value).json)
    if (!read.ok) return
    const question = { id: 'x', kind: 'assess', input: facts } as const
    const before = figuresBySource(question, rulebook)
    const after = figuresBySource(question, pinRulebook(read.value))
    const allowed = allowedEffects(leaf.path)
    const strange = effectsBetween(before, after).filter((effect) => !allowed.includes(effect))
    deepStrictEqual(strange, [], `${leaf.path} = ${value}`)
  },
)

export const EFFECT_PROPERTIES: readonly Property[] = [ownLinesAlone]
