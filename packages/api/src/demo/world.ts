import { readFileSync } from 'node:fs'
import type { Insertable } from 'kysely'
import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Database } from '../db/database.ts'
import type { Ids } from '../observe/ids.ts'
import type { BuildingKind } from './household-facts.ts'
import { YEARS, type YearPlan, type ZonePlan } from './plan.ts'
import { chanceFrom, type Chance } from './random.ts'

type Row<T extends keyof Database> = Insertable<Database[T]>

export interface YearWorld {
  readonly plan: YearPlan
  readonly rulebook: PinnedRulebook
  readonly row: Row<'rulebook_version'>
}

export interface ZoneWorld {
  readonly id: string
  readonly plan: ZonePlan
  readonly year: YearWorld
}

/** Where a household lives: its cell on the wall. */
export interface Dwelling {
  readonly code: string
  readonly zone: ZoneWorld
  readonly buildingId: string
  readonly kind: BuildingKind
  readonly unit: number
  readonly floor: number
  readonly door: string
}

/** A rulebook per programme year: the representative one, with the year's own dates. */
export function makeYears(): YearWorld[] {
  const file = new URL('./data/rep-county.json', import.meta.url)
  const base = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  return YEARS.map((plan) => {
    const body = {
      ...base,
      version: plan.rulebookVersion,
      announceDate: plan.announcedOn,
      freezeDate: plan.freezeOn,
    }
    const parsed = parseRulebook(body)
    assert(parsed.ok, 'demo: the rulebook of a year is not valid')
    const rulebook = pinRulebook(parsed.value)
    const { id, version, sha256 } = rulebook.pin
    return {
      plan,
      rulebook,
      row: {
        id: `${id}@${version}`,
        rulebook_id: id,
        version,
        sha256,
        body: canonicalJson(body),
        effective_from: plan.announcedOn,
        activated_at: `${plan.announcedOn}T00:30:00.000Z`,
      },
    }
  })
}

const KIND_NAMES: Readonly<Record<BuildingKind, string>> = {
  block: '号楼',
  row: '排',
  courtyard: '号院',
}

interface Layout {
  readonly buildings: Row<'building'>[]
  readonly dwellings: Dwelling[]
}

/** How many households a building of this kind holds at most. */
function capacity(
  chance: Chance,
  kind: BuildingKind,
): { units: number; floors: number; doors: number } {
  if (kind === 'block') return { units: chance.whole(2, 4), floors: chance.whole(4, 6), doors: 2 }
  if (kind === 'row') return { units: 1, floors: 1, doors: chance.whole(6, 12) }
  return { units: 1, floors: 1, doors: chance.whole(1, 4) }
}

/** Rows, blocks and courtyards until every household of the zone has a door. */
function layOut(chance: Chance, ids: Ids, zone: ZoneWorld): Layout {
  const buildings: Row<'building'>[] = []
  const dwellings: Dwelling[] = []
  while (dwellings.length < zone.plan.households) {
    const kind = chance.pick(['block', 'block', 'row', 'row', 'courtyard', 'courtyard'] as const)
    const position = buildings.length + 1
    const id = ids()
    const code = `${zone.plan.code}-${String(position).padStart(2, '0')}`
    buildings.push({
      id,
      zone_id: zone.id,
      code,
      name: `${position}${KIND_NAMES[kind]}`,
      kind,
      position,
    })
    const { units, floors, doors } = capacity(chance, kind)
    for (let unit = 1; unit <= units; unit += 1)
      for (let floor = 1; floor <= floors; floor += 1)
        for (let door = 1; door <= doors && dwellings.length < zone.plan.households; door += 1)
          dwellings.push({
            code: `${zone.plan.code}-${String(dwellings.length + 1).padStart(4, '0')}`,
            zone,
            buildingId: id,
            kind,
            unit,
            floor,
            door: kind === 'block' ? `${floor}0${door}` : `${door}号`,
          })
  }
  return { buildings, dwellings }
}

export interface World {
  readonly years: readonly YearWorld[]
  readonly zones: readonly ZoneWorld[]
  readonly zoneRows: Row<'zone'>[]
  readonly buildings: Row<'building'>[]
  readonly dwellings: readonly Dwelling[]
}

export function makeWorld(ids: Ids, seed: string, plans: readonly ZonePlan[]): World {
  const years = makeYears()
  const zones = plans.map((plan) => {
    const year = years.find((candidate) => candidate.plan.year === plan.year)
    assert(year !== undefined, 'demo: a zone of a year without a rulebook')
    return { id: ids(), plan, year }
  })
  const layouts = zones.map((zone) =>
    layOut(chanceFrom(`${seed}/layout/${zone.plan.code}`), ids, zone),
  )
  const zoneRows = zones.map(({ id, plan, year }) => ({
    id,
    code: plan.code,
    name: plan.name,
    programme_year: plan.year,
    location: plan.location,
    rulebook_version_id: year.row.id,
    announced_on: year.plan.announcedOn,
    baseline_households: plan.households,
    created_at: `${year.plan.freezeOn}T01:00:00.000Z`,
  }))
  return {
    years,
    zones,
    zoneRows,
    buildings: layouts.flatMap(({ buildings }) => buildings),
    dwellings: layouts.flatMap(({ dwellings }) => dwellings),
  }
}
