import fc from 'fast-check'
import { assert } from '../../src/kernel/assert.ts'
import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import { parseRulebook } from '../../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../src/rulebook/pin.ts'
import type { PinnedRulebook } from '../../src/rulebook/pinned.ts'
import { goldenRulebook } from '../golden.ts'
import { randomRulebook } from '../random-rulebook.ts'

/** Something that holds for whatever is drawn. `prove` draws so many times and throws at the first that fails. */
export interface Property {
  readonly name: string
  readonly prove: (runs: number) => void
}

/** A property of what an arbitrary draws. */
export function property<T>(
  name: string,
  drawn: fc.Arbitrary<T>,
  check: (value: T) => void,
): Property {
  return {
    name,
    prove: (runs) => fc.assert(fc.property(drawn, check), { numRuns: runs }),
  }
}

/** A random rulebook, read as one that comes in: checked, then pinned. */
export function drawRulebooks(count: number): PinnedRulebook[] {
  return fc.sample(randomRulebook(), count).map((json) => {
    const parsed = parseRulebook(json)
    assert(parsed.ok, 'properties: a random rulebook does not parse')
    return pinRulebook(parsed.value)
  })
}

export interface Drawn {
  readonly rulebook: PinnedRulebook
  readonly facts: HouseholdFacts
}

/** Households under the golden rulebook, and as many under random ones. */
export function underAnyRulebook(
  households: (rulebook: PinnedRulebook) => fc.Arbitrary<HouseholdFacts>,
): fc.Arbitrary<Drawn> {
  const golden = goldenRulebook()
  const under = (rulebook: PinnedRulebook) =>
    households(rulebook).map((facts): Drawn => ({ rulebook, facts }))
  return fc.oneof(under(golden), fc.oneof(...drawRulebooks(25).map(under)))
}
