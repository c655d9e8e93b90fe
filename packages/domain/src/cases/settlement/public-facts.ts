import type { HouseholdFacts } from '../../facts/household-facts.ts'

/**
 * The facts a public figure may rest on. Hardship is left out, and with it the subsidy and the free portion of
 * a guaranteed home, so that no private condition can be found by subtraction; so are the co-owners, whose
 * shares and disputes are the family's own and move no line. A public row is settled from these facts alone,
 * and anybody can settle it again.
 *
 * @law personal-information-protection-law art. 28, 29
 */
export function publicFacts(facts: HouseholdFacts): HouseholdFacts {
  const open: { -readonly [K in keyof HouseholdFacts]: HouseholdFacts[K] } = { ...facts }
  delete open.hardship
  delete open.coOwners
  return open
}
