import fc from 'fast-check'
import { anyHousehold } from '../random-household.ts'
import { mustAgree } from './agree.ts'
import { drawRulebooks, type Property } from './property.ts'

const HOUSEHOLDS_A_RULEBOOK = 40

/** Settles forty households under each random rulebook by the domain and by the reference. */
function proveAgreement(runs: number): void {
  for (const rulebook of drawRulebooks(Math.ceil(runs / HOUSEHOLDS_A_RULEBOOK))) {
    try {
      fc.assert(
        fc.property(anyHousehold(rulebook.source), (facts) => mustAgree(facts, rulebook)),
        { numRuns: HOUSEHOLDS_A_RULEBOOK },
      )
    } catch (cause) {
      const text = JSON.stringify(rulebook.source)
      throw new Error(`agreement: under the rulebook ${text}`, { cause })
    }
  }
}

export const AGREEMENT: Property = {
  name: 'the domain and the reference settle alike, whatever the rulebook',
  prove: proveAgreement,
}
