import type { Blocked } from '../../facts/block-code.ts'
import type { Appraisal, Hardship, HouseholdFacts } from '../../facts/household-facts.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import type { Tally } from './tally.ts'

function blockDates(facts: HouseholdFacts, rulebook: PinnedRulebook): Blocked | null {
  if (facts.signDate < rulebook.announceDate) {
    return { code: 'SIGNED_BEFORE_ANNOUNCEMENT', at: 'signDate' }
  }
  const handover = facts.handoverDate
  if (handover && handover < facts.signDate) {
    return { code: 'HANDOVER_BEFORE_SIGNING', at: 'handoverDate' }
  }
  return null
}

function blockUnits(facts: HouseholdFacts): Blocked | null {
  const units = facts.units
  const [first] = units ?? []
  if (facts.mode === 'MONETARY') {
    return first ? { code: 'MONEY_AND_HOUSING_MIXED', at: 'units' } : null
  }
  if (units === undefined || first === undefined) return { code: 'UNITS_REQUIRED', at: 'units' }
  for (const unit of units) {
    if (unit.location !== first.location) return { code: 'UNITS_IN_TWO_LOCATIONS', at: 'units' }
  }
  return null
}

function blockTenancy({ coOwners, charges }: HouseholdFacts): Blocked | null {
  if (coOwners && coOwners.length > 0) return { code: 'TENANT_AND_CO_OWNERS', at: 'coOwners' }
  if (charges && charges.length > 0) return { code: 'CHARGE_ON_PUBLIC_TENANCY', at: 'charges' }
  return null
}

function blockHardship(hardship: Hardship, rulebook: PinnedRulebook): Blocked | null {
  for (const category of hardship.household) {
    if (!rulebook.hardship.household.has(category)) {
      return { code: 'UNKNOWN_HARDSHIP', at: 'hardship.household' }
    }
  }
  for (const person of hardship.persons) {
    for (const category of person) {
      if (!rulebook.hardship.person.has(category)) {
        return { code: 'UNKNOWN_HARDSHIP', at: 'hardship.persons' }
      }
    }
  }
  return null
}

/**
 * What can be refused before anything is computed: dates out of order, codes that the rulebook does not list,
 * and the forms of settlement that are not supported. Refused, never guessed.
 */
export function blockBefore(facts: HouseholdFacts, rulebook: PinnedRulebook): Blocked | null {
  const early = blockDates(facts, rulebook) ?? blockUnits(facts)
  if (early !== null) return early
  if (facts.ownership === 'PUBLIC_TENANT') {
    const blocked = blockTenancy(facts)
    if (blocked !== null) return blocked
  }
  return facts.hardship === undefined ? null : blockHardship(facts.hardship, rulebook)
}

function blockAppraisal(appraisal: Appraisal, tally: Tally): Blocked | null {
  const { RES = 0, NONRES = 0 } = appraisal
  if (RES % 100 !== 0) return { code: 'APPRAISAL_NOT_WHOLE_YUAN', at: 'appraisal.RES' }
  if (NONRES % 100 !== 0) return { code: 'APPRAISAL_NOT_WHOLE_YUAN', at: 'appraisal.NONRES' }
  const { COM, OFFICE, FACTORY } = tally.useArea
  if (RES > 0 && tally.useArea.RES === 0) {
    return { code: 'APPRAISAL_WITHOUT_HOUSE', at: 'appraisal.RES' }
  }
  if (NONRES > 0 && COM + OFFICE + FACTORY === 0) {
    return { code: 'APPRAISAL_WITHOUT_HOUSE', at: 'appraisal.NONRES' }
  }
  return null
}

/** What can be refused once the recognised areas are known. */
export function blockAfter(facts: HouseholdFacts, tally: Tally): Blocked | null {
  const residential = tally.useArea.RES
  if (facts.appraisal !== undefined) {
    const blocked = blockAppraisal(facts.appraisal, tally)
    if (blocked !== null) return blocked
  }
  if (facts.mode === 'EXCHANGE' && residential === 0) {
    return { code: 'NON_RESIDENTIAL_EXCHANGE', at: 'mode' }
  }
  if (facts.resToBiz !== undefined && facts.resToBiz.area > residential) {
    return { code: 'BUSINESS_AREA_EXCEEDS_RESIDENTIAL', at: 'resToBiz.area' }
  }
  return null
}
