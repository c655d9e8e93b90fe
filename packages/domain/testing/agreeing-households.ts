import fc from 'fast-check'
import { assert } from '../src/kernel/assert.ts'
import { parseRulebook } from '../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../src/rulebook/pin.ts'
import { mustAgree } from './agreement.ts'
import { anyHousehold } from './random-household.ts'
import { randomRulebook } from './random-rulebook.ts'

const HOUSEHOLDS_A_RULEBOOK = 40

/**
 * Settles so many random households, forty under each random rulebook, by the domain and by the reference.
 * Throws at the first difference, with the rulebook and the smallest household that shows it.
 */
export function proveAgreement(runs: number): void {
  const rulebooks = Math.ceil(runs / HOUSEHOLDS_A_RULEBOOK)
  for (const json of fc.sample(randomRulebook(), rulebooks)) {
    const parsed = parseRulebook(json)
    assert(parsed.ok, 'agreement: a random rulebook does not parse')
    const rulebook = pinRulebook(parsed.value)
    try {
      fc.assert(
        fc.property(anyHousehold(json), (facts) => mustAgree(facts, rulebook)),
        { numRuns: HOUSEHOLDS_A_RULEBOOK },
      )
    } catch (cause) {
      throw new Error(`agreement: under the rulebook ${JSON.stringify(json)}`, { cause })
    }
  }
}
