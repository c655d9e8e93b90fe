import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import type { Book } from './book.ts'
import { blockBuildings, useAreas } from './buildings.ts'
import { sharesAreWhole } from './payees.ts'

type Reason = readonly [holds: boolean, code: string]

function dates(facts: HouseholdFacts, book: Book): Reason[] {
  const { signDate, handoverDate } = facts
  return [
    [signDate < book.text('announceDate'), 'SIGNED_BEFORE_ANNOUNCEMENT'],
    [!!handoverDate && handoverDate < signDate, 'HANDOVER_BEFORE_SIGNING'],
  ]
}

function codes(facts: HouseholdFacts, book: Book): Reason[] {
  const { household = [], persons = [] } = facts.hardship ?? {}
  return [
    [!book.lists(facts.zone, 'zones'), 'UNKNOWN_ZONE'],
    [!book.lists(facts.decoration, 'decoration'), 'UNKNOWN_DECORATION'],
    [facts.attachments.some(({ code }) => !book.lists(code, 'attachments')), 'UNKNOWN_ATTACHMENT'],
    [
      household.some((name) => !book.lists(name, 'hardship', 'household')) ||
        persons.flat().some((name) => !book.lists(name, 'hardship', 'person')),
      'UNKNOWN_HARDSHIP',
    ],
  ]
}

function form(facts: HouseholdFacts): Reason[] {
  const units = facts.units ?? []
  const places = new Set(units.map((unit) => unit.location))
  const money = facts.mode === 'MONETARY'
  const owners = facts.coOwners ?? []
  const shared = owners.length > 0
  const tenant = facts.ownership === 'PUBLIC_TENANT'
  return [
    [money && units.length > 0, 'MONEY_AND_HOUSING_MIXED'],
    [!money && units.length === 0, 'UNITS_REQUIRED'],
    [!money && places.size > 1, 'UNITS_IN_TWO_LOCATIONS'],
    [tenant && shared, 'TENANT_AND_CO_OWNERS'],
    [tenant && (facts.charges ?? []).length > 0, 'CHARGE_ON_PUBLIC_TENANCY'],
    [shared && !sharesAreWhole(owners), 'SHARES_NOT_ONE'],
  ]
}

function areas(facts: HouseholdFacts): Reason[] {
  const { RES = 0n, COM = 0n, OFFICE = 0n, FACTORY = 0n } = useAreas(facts)
  const { RES: home = 0, NONRES: shop = 0 } = facts.appraisal ?? {}
  const without = (home > 0 && RES === 0n) || (shop > 0 && COM + OFFICE + FACTORY === 0n)
  return [
    [home % 100 !== 0 || shop % 100 !== 0, 'APPRAISAL_NOT_WHOLE_YUAN'],
    [without, 'APPRAISAL_WITHOUT_HOUSE'],
    [facts.mode === 'EXCHANGE' && RES === 0n, 'NON_RESIDENTIAL_EXCHANGE'],
    [BigInt(facts.resToBiz?.area ?? 0) > RES, 'BUSINESS_AREA_EXCEEDS_RESIDENTIAL'],
  ]
}

/** Every reason not to settle that shows before the sum is drawn; none when it can be drawn. */
export function blockFacts(facts: HouseholdFacts, book: Book): string[] {
  const reasons = [...dates(facts, book), ...codes(facts, book), ...form(facts), ...areas(facts)]
  const held = reasons.filter(([holds]) => holds).map(([, code]) => code)
  return [...held, ...blockBuildings(facts, book).filter((code) => code !== null)]
}
