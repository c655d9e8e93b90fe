import type { HouseholdFacts } from '../../facts/household-facts.ts'

/**
 * Which facts a public figure rests on, decided for each of them; a new fact does not compile before somebody
 * has decided. Public is what the boards show anyway (buildings, areas, structures, the choice and its days),
 * what a public register or list holds (land certificate, trade licence, only homes, the stock of flats), and
 * what decides an item of compensation that must be published for each household.
 *
 * The monthly profit is of the last kind. It may be stated only to claim more than the share of the value that
 * needs no proof, the loss it decides stands in the published sum, and it is the easiest of all figures to
 * inflate: left out, what it adds would sit unchecked in the line for private facts. A household that would
 * not have it known leaves it out of the survey and is paid the share.
 *
 * @law decree-590 art. 15, 17, 29
 */
const IS_PUBLIC: Readonly<Record<keyof HouseholdFacts, boolean>> = {
  zone: true,
  mode: true,
  path: true,
  signDate: true,
  handoverDate: true,
  segments: true,
  appraisal: true,
  yard: true,
  onlyHome: true,
  decoration: true,
  attachments: true,
  units: true,
  govMove: true,
  turnoverHousing: true,
  avgMonthlyProfit: true,
  resToBiz: true,
  ownership: true,
  // A condition of health or means; with it go the subsidy and the free portion of a guaranteed home.
  hardship: false,
  // Shares and disputes are the family's own, and move no line.
  coOwners: false,
  // So are debts.
  charges: false,
}

/**
 * The facts a public figure may rest on: no private condition is among them, so that none can be found by
 * subtraction. A public row is settled from these facts alone, and anybody can settle it again.
 *
 * @law personal-information-protection-law art. 28, 29
 */
export function publicFacts(facts: HouseholdFacts): HouseholdFacts {
  const open = Object.entries(facts).filter(([key]) => IS_PUBLIC[key as keyof HouseholdFacts])
  return Object.fromEntries(open) as unknown as HouseholdFacts
}
