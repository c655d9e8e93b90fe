import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findSimilar } from '../src/service/settlement/find-similar.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { COURTYARD, HouseholdPath } from '../testing/household-path.ts'
import { addHousehold, LI, MA, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { actorWith, openCounty, type County } from './support/county.ts'

const SUN = '03-0007'

describe.each(eachDialect)(
  'households like one of the demonstration county on $name',
  (dialect) => {
    let county: County

    beforeAll(async () => {
      county = await openCounty(dialect, 200)
    }, 120_000)
    afterAll(() => county.close())

    async function signedCodes(): Promise<string[]> {
      const rows = await county.db
        .selectFrom('household as h')
        .innerJoin('agreement as a', 'a.household_id', 'h.id')
        .innerJoin('zone as z', 'z.id', 'h.zone_id')
        .select('h.code')
        .where('z.programme_year', '=', 2017)
        .orderBy('h.code')
        .execute()
      return rows.map(({ code }) => code)
    }

    test('nobody was settled with another figure at any place of the same version', async () => {
      const leader = await actorWith(county.db, 'leader')
      const codes = await signedCodes()
      expect(codes.length).toBeGreaterThan(60)
      for (const householdCode of codes) {
        const { rates } = await findSimilar(county.deps, leader, { householdCode })
        expect(rates.length).toBeGreaterThan(3)
        expect(new Set(rates.map(({ path }) => path)).size).toBe(rates.length)
        for (const { households, different } of rates) {
          expect(households).toBeGreaterThan(0)
          expect(households).toBeLessThanOrEqual(codes.length)
          expect(different).toBe(0)
        }
      }
    }, 60_000)

    test('they are of the same version and grade, by a masked name, the likest first', async () => {
      const leader = await actorWith(county.db, 'leader')
      const [householdCode = ''] = await signedCodes()
      const { households, rulebook } = await findSimilar(county.deps, leader, { householdCode })
      expect(rulebook).toMatchObject({ id: 'REP-COUNTY', version: '1.0.0' })
      expect(households).toHaveLength(8)
      const zones = await county.db.selectFrom('zone').select(['code', 'location']).execute()
      const gradeOf = new Map(zones.map(({ code, location }) => [code, location]))
      for (const { code, zoneCode, maskedName } of households) {
        expect(code).not.toBe(householdCode)
        expect(gradeOf.get(zoneCode)).toBe(gradeOf.get(householdCode.slice(0, 2)))
        expect(maskedName).toContain('*')
      }
      const zoneCode = householdCode.slice(0, 2)
      const surveyor = await actorWith(county.db, 'surveyor', zoneCode)
      const own = await findSimilar(county.deps, surveyor, { householdCode })
      expect(own.households.every((one) => one.zoneCode === zoneCode)).toBe(true)
    })
  },
)

describe.each(eachDialect)('households like this one on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
    const zoneId = path.world.zoneIds['03']
    await deps.uow.run(({ tx }) => addHousehold(deps, tx, { code: SUN, owner: '孙小明', zoneId }))
  })
  afterEach(() => database.close())

  async function similar(householdCode: string, login = 'leader') {
    return (await path.as(login)).settlement.similar({ householdCode })
  }

  async function rateOf(householdCode: string, path: string) {
    const { rates } = await similar(householdCode)
    const found = rates.find((rate) => rate.path === path)
    return found && { households: found.households, different: found.different }
  }

  test('equal facts come first with equal money, then the same structure, then the area', async () => {
    const [house] = COURTYARD.segments
    if (house?.status !== 'REGISTERED') throw new Error('the courtyard is registered')
    const other = (structure: string, certified: number) => ({
      ...COURTYARD,
      segments: [{ ...house, structure, certified, measured: certified }],
    })
    await path.survey(WANG)
    await path.survey(LI, other('ZM1', 10_001))
    await path.survey(SUN, other('ZH2', 12_000))
    for (const code of [WANG, LI, SUN]) await path.sheet(code)
    const first = await similar(WANG)
    expect(first.households.map(({ code, equalFacts }) => [code, equalFacts])).toEqual([
      [SUN, false],
      [LI, false],
    ])
    expect(first.households[0]).toMatchObject({ maskedName: '孙*明', recognisedResArea: 12_000 })
    await path.survey(LI)
    const { netFen } = await path.sheet(LI)
    const second = await similar(WANG)
    expect(second.households[0]).toMatchObject({ code: LI, equalFacts: true, netFen })
  })

  test('counts the sheets that stand: a new one is counted, a superseded one no longer', async () => {
    await path.survey(WANG)
    await path.sheet(WANG)
    expect(await rateOf(WANG, 'attachments.F03.price')).toEqual({ households: 1, different: 0 })
    await path.survey(LI)
    await path.sheet(LI)
    expect(await rateOf(WANG, 'attachments.F03.price')).toEqual({ households: 2, different: 0 })
    await path.survey(LI, { ...COURTYARD, attachments: [] })
    expect(await rateOf(WANG, 'attachments.F03.price')).toEqual({ households: 1, different: 0 })
    await path.sheet(LI)
    expect(await rateOf(WANG, 'attachments.F03.price')).toEqual({ households: 1, different: 0 })
    expect(await rateOf(WANG, 'structures.ZH2.price')).toEqual({ households: 2, different: 0 })
  })

  test('another figure at the same place would be seen', async () => {
    for (const code of [WANG, LI]) {
      await path.survey(code)
      await path.sheet(code)
    }
    const { id } = await database.db
      .selectFrom('settlement_sheet as s')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .select('s.id')
      .where('h.code', '=', LI)
      .executeTakeFirstOrThrow()
    await deps.uow.run(async ({ tx }) => {
      const off =
        name === 'sqlite'
          ? 'drop trigger settlement_line_no_update'
          : 'set local session_replication_role = replica'
      await sql.raw(off).execute(tx)
      await sql`update settlement_line set formula = replace(formula, '"fen":100000,', '"fen":120000,')
        where sheet_id = ${id} and code = 'A01'`.execute(tx)
    })
    expect(await rateOf(WANG, 'structures.ZH2.price')).toEqual({ households: 1, different: 1 })
  })

  test('before its sheet a household is compared as if it took money today', async () => {
    expect(await refusalOf(similar(WANG))).toBe('no-survey')
    await path.survey(LI)
    await path.sheet(LI)
    await path.survey(WANG)
    const { rates, households } = await similar(WANG)
    expect(households.map(({ code, equalFacts }) => [code, equalFacts])).toEqual([[LI, true]])
    expect(rates.every((rate) => rate.households === 1 && rate.different === 0)).toBe(true)
  })

  test('a household that cannot be settled has nothing beside it', async () => {
    const [house] = COURTYARD.segments
    if (house?.status !== 'REGISTERED') throw new Error('the courtyard is registered')
    await path.survey(WANG, { ...COURTYARD, segments: [{ ...house, structure: 'XX' }] })
    expect(await similar(WANG)).toMatchObject({ rates: [], households: [] })
  })

  test('another zone is not found, and its households are not shown', async () => {
    expect(await refusalOf(similar(MA, 'computer'))).toBe('not-found')
    expect(await refusalOf(similar(WANG, 'foreign-surveyor'))).toBe('not-found')
  })

  test('asked twice at once, nothing is counted twice', async () => {
    for (const code of [WANG, LI]) {
      await path.survey(code)
      await path.sheet(code)
    }
    const [a, b] = await Promise.all([similar(WANG), similar(WANG)])
    expect(a).toEqual(b)
    expect(a.rates.every((rate) => rate.households === 2)).toBe(true)
  })
})
