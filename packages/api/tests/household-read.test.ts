import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../src/service/actor.ts'
import { findHouseholds } from '../src/service/household/find-households.ts'
import { listHouseholds } from '../src/service/household/list-households.ts'
import type { ListHouseholdsInput } from '../src/service/household/list-households.ts'
import { readHousehold } from '../src/service/household/read-household.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import { readWall } from '../src/service/zone/read-wall.ts'
import { listZones } from '../src/service/zone/list-zones.ts'
import type { HouseholdListItem } from '../src/view/household.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { actorWith, openCounty } from './support/county.ts'
import type { County } from './support/county.ts'

const HOUSEHOLDS = 260
const OWN_ZONE = '14'

describe.each(eachDialect)('reading households on $name', (dialect) => {
  let county: County
  let leader: Actor
  let zoneLeader: Actor

  beforeAll(async () => {
    county = await openCounty(dialect, HOUSEHOLDS)
    leader = await actorWith(county.db, 'leader')
    zoneLeader = await actorWith(county.db, 'zone-leader', OWN_ZONE)
  }, 120_000)
  afterAll(() => county.close())

  async function everyPage(
    actor: Actor,
    input: ListHouseholdsInput,
  ): Promise<{ items: HouseholdListItem[]; totals: number[] }> {
    const items: HouseholdListItem[] = []
    const totals: number[] = []
    let cursor: string | undefined
    do {
      const page = await listHouseholds(county.deps, actor, { ...input, cursor })
      items.push(...page.items)
      totals.push(page.total)
      expect(page.items.length).toBeLessThanOrEqual(input.limit)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return { items, totals }
  }

  test('pages of 17 give all 260 households once, by code', async () => {
    const { items, totals } = await everyPage(leader, { limit: 17 })
    const codes = items.map((item) => item.code)
    expect(new Set(codes).size).toBe(HOUSEHOLDS)
    expect(codes).toEqual([...codes].sort())
    expect(new Set(totals)).toEqual(new Set([HOUSEHOLDS]))
  })

  test('a page that ends with the last row has no next page', async () => {
    const page = await listHouseholds(county.deps, leader, { limit: HOUSEHOLDS })
    expect(page.items).toHaveLength(HOUSEHOLDS)
    expect(page.nextCursor).toBeNull()
  })

  test('narrows by zone, building, stars and text, and counts what it narrowed to', async () => {
    const zone = await everyPage(leader, { limit: 5, zoneCode: OWN_ZONE })
    const expected = await county.db
      .selectFrom('household')
      .select('code')
      .where('code', 'like', `${OWN_ZONE}-%`)
      .execute()
    expect(zone.items).toHaveLength(expected.length)
    expect(new Set(zone.totals)).toEqual(new Set([expected.length]))
    const stars = await everyPage(leader, { limit: 50, stars: [2, 3] })
    expect(stars.items.every((item) => item.stars >= 2)).toBe(true)
    const none = await everyPage(leader, { limit: 50, stars: [0, 1] })
    expect(stars.items.length + none.items.length).toBe(HOUSEHOLDS)
    const [first] = zone.items
    const byName = await everyPage(leader, { limit: 50, q: first?.ownerName.slice(1) ?? '' })
    expect(byName.items.map((item) => item.code)).toContain(first?.code)
    const byCode = await everyPage(leader, { limit: 50, q: first?.code ?? '' })
    expect(byCode.items.map((item) => item.code)).toEqual([first?.code])
  })

  test('a building is looked for inside its zone', async () => {
    const building = await county.db
      .selectFrom('building as b')
      .innerJoin('zone as z', 'z.id', 'b.zone_id')
      .innerJoin('household as h', 'h.building_id', 'b.id')
      .select(['b.id', 'b.code', 'b.name'])
      .where('z.code', '=', OWN_ZONE)
      .executeTakeFirstOrThrow()
    const found = await everyPage(leader, {
      limit: 50,
      zoneCode: OWN_ZONE,
      building: building.code,
    })
    const expected = await county.db
      .selectFrom('household')
      .select('code')
      .where('building_id', '=', building.id)
      .orderBy('code')
      .execute()
    expect(found.items.map((item) => item.code)).toEqual(expected.map((row) => row.code))
  })

  test('signs of a pattern are looked for as they are', async () => {
    expect((await listHouseholds(county.deps, leader, { limit: 9, q: '%' })).total).toBe(0)
    expect((await listHouseholds(county.deps, leader, { limit: 9, q: '_' })).total).toBe(0)
  })

  test('an agreement is found by the start of its number, with its net and what was paid', async () => {
    const agreement = await county.db
      .selectFrom('agreement as a')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .select(['a.id', 'a.number', 'a.net_fen', 'h.code'])
      .where('a.direction', '=', 'PAY')
      .orderBy('a.number')
      .executeTakeFirstOrThrow()
    const [found] = await findHouseholds(county.deps, leader, { q: agreement.number })
    const paid = await county.db
      .selectFrom('instalment')
      .select('amount_fen')
      .where('agreement_id', '=', agreement.id)
      .where('status', '=', 'paid')
      .execute()
    expect(found).toMatchObject({ code: agreement.code, netFen: agreement.net_fen })
    expect(found?.paidFen).toBe(paid.reduce((sum, row) => sum + row.amount_fen, 0))
    expect(await findHouseholds(county.deps, leader, { q: '' })).toEqual([])
  })

  test('a zone leader sees one zone; another zone looks empty, another household unknown', async () => {
    const { items } = await everyPage(zoneLeader, { limit: 50 })
    expect(items.every((item) => item.zoneCode === OWN_ZONE)).toBe(true)
    expect((await everyPage(zoneLeader, { limit: 50, zoneCode: '01' })).items).toEqual([])
    const foreign = await readHousehold(county.deps, zoneLeader, { code: '01-0001' }).catch(String)
    const unknown = await readHousehold(county.deps, zoneLeader, { code: '99-9999' }).catch(String)
    expect(foreign).toBe(unknown)
    expect(foreign).toBe(String(new RefusalError('not-found')))
    expect((await listZones(county.deps, zoneLeader)).map((zone) => zone.code)).toEqual([OWN_ZONE])
    await expect(readWall(county.deps, zoneLeader, { zoneCode: '01' })).rejects.toThrow('not-found')
  })

  test('whoever keeps accounts sees no household', async () => {
    const keeper = await actorWith(county.db, 'security-administrator')
    expect((await everyPage(keeper, { limit: 50 })).items).toEqual([])
  })

  test('the file of a household that moved: every part, in order, with masked numbers', async () => {
    const row = await county.db
      .selectFrom('household')
      .select(['code', 'owner_name'])
      .where('stars', '=', 3)
      .where('code', 'like', `${OWN_ZONE}-%`)
      .executeTakeFirstOrThrow()
    const file = await readHousehold(county.deps, zoneLeader, { code: row.code })
    expect(file).toMatchObject({ code: row.code, ownerName: row.owner_name, stars: 3 })
    expect(file.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/)
    expect(file.idMasked).toMatch(/^\d{3}\*{11}[\dX]{4}$/)
    expect(file.surveys.at(-1)?.status).toBe('confirmed')
    const signed = file.sheets.find((sheet) => sheet.id === file.agreement?.sheetId)
    expect(signed?.netFen).toBe(file.agreement?.netFen)
    for (const sheet of file.sheets) {
      expect(sheet.lines.reduce((sum, line) => sum + line.amountFen, 0)).toBe(sheet.netFen)
    }
    expect(file.approvals[0]?.acts.map((act) => act.seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(file.handover?.acceptorNames).toHaveLength(2)
    expect(file.postings.map((posting) => posting.board)).toEqual(
      expect.arrayContaining([1, 2, 3, 4]),
    )
    const times = file.events.map((event) => event.at)
    expect(times).toEqual([...times].sort())
  })

  test('the wall has every household of the zone once, with the stars of the register', async () => {
    const wall = await readWall(county.deps, zoneLeader, { zoneCode: OWN_ZONE })
    const cells = wall.buildings.flatMap((building) => building.cells)
    const { items } = await everyPage(zoneLeader, { limit: 50 })
    expect(cells).toHaveLength(items.length)
    const starsOf = new Map(items.map((item) => [item.code, item.stars]))
    for (const cell of cells) {
      expect(cell.stars).toBe(starsOf.get(cell.code))
      expect(cell.daysInState).toBeGreaterThanOrEqual(0)
      if (cell.stars < 2) expect(cell.payment).toBe('none')
    }
    expect(cells.some((cell) => cell.payment === 'paid' || cell.payment === 'part')).toBe(true)
    expect(wall.zone.measured).toBe(cells.filter((cell) => cell.stars >= 1).length)
  })
})
