import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import { expect, test } from 'vitest'
import { chanceFrom } from './random.ts'
import { syntheticHousehold } from './synthetic-household.ts'

const county = goldenRulebook()

/** Another county's text: its own codes, one tier, other dates. */
function otherRulebook(): Rulebook {
  const { structures, zones, attachments, decoration } = county.source
  const parsed = parseRulebook({
    ...county.source,
    announceDate: '2021-06-01',
    freezeDate: '2021-01-04',
    structures: { A: structures['KJ'], B: structures['JY'] },
    zones: { East: zones['I'] },
    attachments: { wall: attachments['F01'] },
    decoration: { PLAIN: decoration['SIMPLE'] },
    signing: {
      lastDay: 5,
      tiers: [county.source.signing.tiers[0]].map((t) => ({ ...t, maxDay: 5 })),
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

test.each([
  ['the golden rulebook', county.source],
  ['a rulebook with other codes', otherRulebook()],
])('under %s every household is settled or blocked with a reason, most are settled', (_, book) => {
  const chance = chanceFrom('households')
  const pinned = pinRulebook(book)
  const outcomes = Array.from({ length: 1_000 }, (_item, number) =>
    computeSheet(syntheticHousehold(chance, book, number).facts, pinned),
  )
  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(990)
})

test('the same seed makes the same household', () => {
  const make = () => syntheticHousehold(chanceFrom('seed'), county.source, 1)
  expect(make()).toEqual(make())
})
