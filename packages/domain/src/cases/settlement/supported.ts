import type { Blocked } from '../../facts/block-code.ts'
import type { Appraisal, Hardship, HouseholdFacts } from '../../facts/household-facts.ts'
import type { PinnedHardship } from '../../rulebook/pinned.ts'
import type { Working } from './working.ts'

function blockDates({ day, handoverDay }: Working): Blocked | null {
  if (day < 0) return { code: 'SIGNED_BEFORE_ANNOUNCEMENT', at: 'signDate' }
  if (handoverDay !== null && handoverDay < day) {
    return { code: 'HANDOVER_BEFORE_SIGNING', at: 'handoverDate' }
  }
  return null
}

function blockUnits({ monetary, units }: Working): Blocked | null {
  const first = units[0]
  if (monetary) return first ? { code: 'MONEY_AND_HOUSING_MIXED', at: 'units' } : null
  if (first === undefined) return { code: 'UNITS_REQUIRED', at: 'units' }
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

function blockHardship(hardship: Hardship, rates: PinnedHardship): Blocked | null {
  for (const category of hardship.household) {
    if (!rates.household.has(category)) {
      return { code: 'UNKNOWN_HARDSHIP', at: 'hardship.household' }
    }
  }
  for (const person of hardship.persons) {
    for (const category of person) {
      if (!rates.person.has(category)) return { code: 'UNKNOWN_HARDSHIP', at: 'hardship.persons' }
    }
  }
  return null
}

/**
 * What can be refused before anything is computed: dates out of order, codes that the rulebook does not list,
 * and the forms of settlement that are not supported. Refused, never guessed.
 */
export function blockBefore(work: Working): Blocked | null {
  const early = blockDates(work) ?? blockUnits(work)
  if (early !== null) return early
  if (work.facts.ownership === 'PUBLIC_TENANT') {
    const blocked = blockTenancy(work.facts)
    if (blocked !== null) return blocked
  }
  return work.hardship === undefined ? null : blockHardship(work.hardship, work.rulebook.hardship)
}

function blockAppraisal(appraisal: Appraisal, { areas }: Working): Blocked | null {
  const { RES = 0, NONRES = 0 } = appraisal
  if (RES % 100 !== 0) return { code: 'APPRAISAL_NOT_WHOLE_YUAN', at: 'appraisal.RES' }
  if (NONRES % 100 !== 0) return { code: 'APPRAISAL_NOT_WHOLE_YUAN', at: 'appraisal.NONRES' }
  if (RES > 0 && areas.RES === 0) return { code: 'APPRAISAL_WITHOUT_HOUSE', at: 'appraisal.RES' }
  if (NONRES > 0 && areas.COM + areas.OFFICE + areas.FACTORY === 0) {
    return { code: 'APPRAISAL_WITHOUT_HOUSE', at: 'appraisal.NONRES' }
  }
  return null
}

/** What can be refused once the recognised areas are known. */
export function blockAfter(work: Working): Blocked | null {
  const residential = work.areas.RES
  if (work.appraisal !== undefined) {
    const blocked = blockAppraisal(work.appraisal, work)
    if (blocked !== null) return blocked
  }
  if (!work.monetary && residential === 0) return { code: 'NON_RESIDENTIAL_EXCHANGE', at: 'mode' }
  if (work.resToBiz !== undefined && work.resToBiz.area > residential) {
    return { code: 'BUSINESS_AREA_EXCEEDS_RESIDENTIAL', at: 'resToBiz.area' }
  }
  return null
}
