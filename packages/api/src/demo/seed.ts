import { assert } from '@yichi/domain/kernel/assert'
import { fen } from '@yichi/domain/money/fen'
import { drawdown } from '@yichi/domain/rules/ledger/drawdown'
import type { Tx } from '../db/database.ts'
import { insertAll } from '../db/insert-all.ts'
import { GatheringTrail } from '../db/trail/gathering-trail.ts'
import { UnitOfWork } from '../db/unit-of-work.ts'
import { seededIds } from '../observe/ids.ts'
import type { Deps } from '../service/deps.ts'
import { makeCountyWork } from './county-work.ts'
import { makeFunds } from './funds.ts'
import type { County } from './history.ts'
import { fileHistory } from './file-history.ts'
import { addHousehold, type HouseholdPlan } from './household-history.ts'
import { unitFor } from './household-facts.ts'
import { openDoors, type Door } from './open-doors.ts'
import { openResidents, type ResidentDoor } from './open-residents.ts'
import { makePeople } from './people.ts'
import { COUNTY_HOUSEHOLDS, CURRENT_YEAR, planZones, YEARS } from './plan.ts'
import { publishHistory } from './publish-history.ts'
import type { SeedProgress } from './progress.ts'
import { chanceFrom } from './random.ts'
import { addRights } from './rights.ts'
import { Rows } from './rows.ts'
import { makeRulebookHistory } from './rulebook-history.ts'
import { addUnit } from './settle-history.ts'
import { makeWorld, type World } from './world.ts'

export interface SeedOptions {
  /** The county's own 4 119 unless another size is asked for; at least one household a zone. */
  readonly households?: number
  readonly seed?: string | number
  readonly onProgress?: (progress: SeedProgress) => void
}

export interface SeedReport {
  readonly households: number
  /** Accounts that can sign in, with the one-time passwords made for this installation. */
  readonly accounts: readonly Door[]
  /** Households that may open their own file, with the codes of their slips. */
  readonly residents: readonly ResidentDoor[]
  readonly seconds: number
}

const FREE_UNITS = 12

/** Which household of a zone comes how far, and who exchanges: by chance, with the zone's exact totals. */
function planHouseholds(seed: string, world: World): HouseholdPlan[] {
  return world.zones.flatMap((zone) => {
    const chance = chanceFrom(`${seed}/reach/${zone.plan.code}`)
    const { measured, signed, handedOver, monetary } = zone.plan
    const own = world.dwellings.filter((dwelling) => dwelling.zone === zone)
    const order = chance.shuffle(own.map((_, i) => i))
    const exchangers = new Set(chance.shuffle(order.slice(0, signed)).slice(0, signed - monetary))
    const rank = new Map(order.map((index, place) => [index, place]))
    return own.map((dwelling, index) => {
      const place = rank.get(index) ?? 0
      const reach =
        place < handedOver
          ? 'handed-over'
          : place < signed
            ? 'signed'
            : place < measured
              ? 'surveyed'
              : 'registered'
      return { dwelling, reach, exchanges: exchangers.has(index) }
    })
  })
}

async function writeWorld(
  tx: Tx,
  world: World,
  rest: { county: County; seed: string },
): Promise<void> {
  const { ids, people, funds } = rest.county
  const work = makeCountyWork(
    ids,
    rest.seed,
    world.zones.filter(({ plan }) => plan.year === CURRENT_YEAR).map(({ id }) => id),
  )
  await insertAll(tx, 'setting', [
    { key: 'county.name', value: '合水县' },
    { key: 'county.letters', value: 'HS' },
    { key: 'county.demonstration', value: rest.seed },
  ])
  await insertAll(
    tx,
    'programme',
    YEARS.map(({ year, plannedFen }) => ({
      year,
      label: `${year} 年度计划`,
      planned_fen: plannedFen,
    })),
  )
  await insertAll(
    tx,
    'rulebook_version',
    world.years.map(({ row }) => row),
  )
  await insertAll(tx, 'zone', world.zoneRows)
  await insertAll(tx, 'organisation_unit', people.units.rows)
  await insertAll(tx, 'account', people.accounts)
  const rulebooks = makeRulebookHistory(rest.seed, world.years, people)
  await insertAll(tx, 'rulebook_case', rulebooks.cases)
  await insertAll(tx, 'rulebook_publication', rulebooks.publications)
  for (const event of rulebooks.events) rest.county.rows.remember(event)
  await insertAll(tx, 'appointment', people.appointments)
  await insertAll(tx, 'building', world.buildings)
  await insertAll(tx, 'fund_source', funds.sources)
  const drawdowns = funds.drawdowns.map(({ id, sourceCode, day, fen: amount, serial }) => {
    const fund_source_id = funds.idOf.get(sourceCode)
    assert(fund_source_id !== undefined, 'demo: a drawdown without a source')
    return { id, fund_source_id, amount_fen: amount, credited_on: day, bank_serial: serial }
  })
  await insertAll(tx, 'drawdown', drawdowns)
  await insertAll(tx, 'concern', work.concerns)
  await insertAll(tx, 'reply_meeting', work.meetings)
  await insertAll(tx, 'publicity_activity', work.publicity)
  await insertAll(tx, 'project', work.projects)
}

function bookDrawdowns({ funds, rows }: County): void {
  for (const { id, sourceCode, day, fen: amount } of funds.drawdowns)
    rows.book(
      drawdown({ id, on: day, amountFen: fen(amount), source: sourceCode }),
      `${day}T03:00:00.000Z`,
      { reference: id, householdId: null },
    )
}

function addFreeUnits(county: County, world: World): void {
  for (const zone of world.zones.filter(({ plan }) => plan.year === CURRENT_YEAR)) {
    const chance = chanceFrom(`${county.seed}/units/${zone.plan.code}`)
    for (let i = 1; i <= FREE_UNITS; i += 1) {
      const unit = unitFor(
        chance,
        `F${zone.plan.code}-${String(i).padStart(2, '0')}`,
        chance.whole(5_000, 13_000),
      )
      addUnit(county, zone.id, { unit, agreementId: null })
    }
  }
}

/**
 * Makes the demonstration county in an empty, migrated database. People are synthetic; the totals are the
 * county's own. Every sheet is settled by the domain, every approval decided by it, every fen booked.
 * The same seed gives the same county; only passwords and ciphertexts differ.
 */
export async function seedCounty(given: Deps, options: SeedOptions = {}): Promise<SeedReport> {
  const from = performance.now()
  const trail = new GatheringTrail()
  const deps: Deps = { ...given, uow: new UnitOfWork(given.db, { trail }) }
  const { households = COUNTY_HOUSEHOLDS, onProgress = () => {} } = options
  const seed = String(options.seed ?? 'heshui-2017')
  const ids = seededIds(Math.floor(chanceFrom(`${seed}/ids`).next() * 2 ** 32))
  onProgress({ stage: 'plan', done: 0, total: 1 })
  const world = makeWorld(ids, seed, planZones(households))
  const people = makePeople(ids, seed, {
    zones: world.zones,
    createdAt: '2014-01-06T01:00:00.000Z',
  })
  const county: County = {
    ids,
    rows: new Rows(ids),
    cipher: deps.cipher,
    people,
    funds: makeFunds(ids, households / COUNTY_HOUSEHOLDS),
    seed,
    agreements: new Map(),
  }
  bookDrawdowns(county)
  const plans = planHouseholds(seed, world)
  for (const [i, plan] of plans.entries()) {
    addHousehold(county, plan)
    // Give the terminal a chance to draw, and a signal a chance to be heard.
    if (i % 100 === 99) {
      onProgress({ stage: 'households', done: i + 1, total: plans.length })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  addFreeUnits(county, world)
  await write(deps, world, { county, seed, onProgress })
  await publishHistory(deps, { ids, world, people, onProgress })
  const accounts = await openDoors(deps, people.doors, onProgress)
  await addRights(deps, seed, people)
  const residents = await openResidents(deps, 'qianyue')
  onProgress({ stage: 'trail', done: 0, total: 1 })
  await fileHistory(given, [...county.rows.events, ...trail.events])
  onProgress({ stage: 'trail', done: 1, total: 1 })
  const seconds = (performance.now() - from) / 1000
  return { households: plans.length, accounts, residents, seconds }
}

async function write(
  deps: Deps,
  world: World,
  rest: { county: County; seed: string; onProgress: (progress: SeedProgress) => void },
): Promise<void> {
  const tables = rest.county.rows.inOrder()
  await deps.uow.run(async ({ tx }) => {
    await writeWorld(tx, world, rest)
    for (const [i, { table, rows }] of tables.entries()) {
      await insertAll(tx, table, rows as never)
      rest.onProgress({ stage: 'write', done: i + 1, total: tables.length })
    }
  })
}
