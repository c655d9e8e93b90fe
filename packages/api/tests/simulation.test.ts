import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDraft } from '../src/service/rulebook/open-draft.ts'
import { readDraft } from '../src/service/rulebook/read-draft.ts'
import { saveDraft } from '../src/service/rulebook/save-draft.ts'
import { simulateDraft } from '../src/service/simulation/simulate-draft.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { COURTYARD, HouseholdPath } from '../testing/household-path.ts'
import { RulebookDesk } from '../testing/rulebook-desk.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { actorWith, openCounty, type County } from './support/county.ts'

const dearerMoves = (body: Rulebook): Rulebook => {
  const rate = { ...body.moving.rate, RES: body.moving.rate.RES + 300 }
  return { ...body, moving: { ...body.moving, rate } }
}

describe.each(eachDialect)('a draft tried out on the demonstration county on $name', (dialect) => {
  let county: County

  beforeAll(async () => {
    county = await openCounty(dialect, 240)
  }, 120_000)
  afterAll(() => county.close())

  async function draftOf(version: string, change: (body: Rulebook) => Rulebook): Promise<string> {
    const { deps, db } = county
    const reviewer = await actorWith(db, 'reviewer')
    const opened = { baseVersionId: 'REP-COUNTY@1.0.0', version, note: '试算' }
    const effectiveFrom = '2017-06-01'
    const { draftId } = await openDraft(deps, reviewer, { ...opened, effectiveFrom })
    const { body, revision } = await readDraft(deps, reviewer, { draftId })
    const text = JSON.stringify(change(JSON.parse(body) as Rulebook))
    const saving = { draftId, revision, body: text, note: '试算', effectiveFrom }
    const saved = await saveDraft(deps, reviewer, saving)
    if (saved.kind !== 'saved') throw new Error('the draft was not saved')
    return draftId
  }

  async function measured(): Promise<{ sheetsFen: number; sheets: number; surveys: number }> {
    const rows = await county.db
      .selectFrom('household as h')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .leftJoin('settlement_sheet as s', 's.household_id', 'h.id')
      .leftJoin('survey as v', 'v.household_id', 'h.id')
      .select(['h.code', 's.net_fen', 's.version', 'v.id as survey'])
      .where('z.programme_year', '=', 2017)
      .orderBy('s.version')
      .execute()
    const latest = new Map(rows.map((row) => [row.code, row]))
    const nets = [...latest.values()].flatMap(({ net_fen }) => (net_fen === null ? [] : [net_fen]))
    return {
      sheetsFen: nets.reduce((total, net) => total + net, 0),
      sheets: nets.length,
      surveys: [...latest.values()].filter((row) => row.survey !== null).length,
    }
  }

  test('every household that was measured, by its latest sheet; only what changed moves', async () => {
    const draftId = await draftOf('1.2.0', dearerMoves)
    const leader = await actorWith(county.db, 'leader')
    const view = await simulateDraft(county.deps, leader, { draftId })
    const { difference } = view
    const { sheets, sheetsFen, surveys } = await measured()
    expect(view.zones).toHaveLength(10)
    expect(difference.households).toBe(surveys)
    expect(difference.compared).toBe(surveys)
    expect(surveys).toBeGreaterThan(sheets)
    const rest = difference.budget.beforeFen - sheetsFen
    expect(rest).toBeGreaterThan(0)
    expect(difference.lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['C01', 'R01']))
    const moved = difference.lines.filter((line) => line.beforeFen !== line.afterFen)
    expect(moved.map(({ code }) => code).filter((code) => code !== 'R01')).toEqual(['C01'])
    expect(difference.losers.households).toBe(0)
    expect(difference.winners.households + difference.unchanged).toBe(surveys)
    expect(difference.budget.unboundDeltaFen).toBeLessThan(difference.budget.deltaFen)
    expect(difference.mostAffected).toHaveLength(20)
  })

  test('the same text changes nothing, and other work goes on while it is tried out', async () => {
    const draftId = await draftOf('1.3.0', (body) => body)
    const leader = await actorWith(county.db, 'leader')
    let turns = 0
    let going = true
    const others = (async () => {
      for (; going; turns += 1) await new Promise((resolve) => setImmediate(resolve))
    })()
    const { difference } = await simulateDraft(county.deps, leader, { draftId })
    going = false
    await others
    expect(turns).toBeGreaterThan(0)
    expect(difference.unchanged).toBe(difference.compared)
    expect(difference.budget.deltaFen).toBe(0)
    expect(difference.equality.groups).toBe(0)
  })

  test('asked again it is the same, from facts that were read before', async () => {
    const draftId = await draftOf('1.4.0', dearerMoves)
    const leader = await actorWith(county.db, 'leader')
    const first = await simulateDraft(county.deps, leader, { draftId })
    const second = await simulateDraft(county.deps, leader, { draftId })
    expect(second.difference).toEqual(first.difference)
  })

  test('single households are shown to those who work in their zone', async () => {
    const draftId = await draftOf('1.5.0', dearerMoves)
    const surveyor = await actorWith(county.db, 'surveyor', '14')
    const { difference } = await simulateDraft(county.deps, surveyor, { draftId })
    const leader = await actorWith(county.db, 'leader')
    const whole = (await simulateDraft(county.deps, leader, { draftId })).difference
    expect(difference.budget).toEqual(whole.budget)
    expect(difference.zones).toEqual(whole.zones)
    expect(difference.mostAffected.every(({ zone }) => zone === '14')).toBe(true)
    expect(whole.mostAffected.some(({ zone }) => zone !== '14')).toBe(true)
  })
})

describe.each(eachDialect)('trying out a draft on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath
  let desk: RulebookDesk

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
    desk = new RulebookDesk(deps)
    await desk.furnish([])
  })
  afterEach(() => database.close())

  test('the signed are bound, the measured are taken as signing for money when it begins', async () => {
    await path.survey(WANG)
    await path.sign(WANG, '王建国', { mode: 'EXCHANGE', unitCodes: ['A-1-101'] })
    await path.survey(LI, { ...COURTYARD, attachments: [] })
    const draftId = await desk.open()
    await desk.save(draftId, dearerMoves)
    const rulebook = await desk.as('leader')
    const view = await rulebook.simulate({ draftId })
    const { summary } = await desk.draft(draftId)
    expect(view).toMatchObject({
      draftId,
      draftSha256: summary.sha256,
      computedAt: deps.clock(),
      zones: [
        { code: '03', name: '南街片区' },
        { code: '04', name: '北关片区' },
      ],
    })
    const { difference } = view
    expect(difference).toMatchObject({ households: 2, compared: 2, winners: { households: 2 } })
    const bound = Object.fromEntries(difference.mostAffected.map((one) => [one.id, one]))
    expect(bound[WANG]?.bound).toBe(true)
    expect(bound[LI]?.bound).toBe(false)
    // The draft begins on day 21, in the third tier.
    const choice = { householdCode: LI, mode: 'MONETARY', signDate: '2017-04-10' } as const
    const preview = await (await path.as('computer')).settlement.preview(choice)
    expect(preview.kind === 'sheet' && preview.sheet.netFen).toBe(bound[LI]?.beforeFen)
    expect(difference.zones.map(({ zone, households }) => [zone, households])).toEqual([['03', 2]])
  })

  test('a household measured again counts by its new survey; one out of scope does not', async () => {
    await path.survey(WANG)
    await path.sheet(WANG)
    await path.survey(LI)
    const draftId = await desk.open()
    await desk.save(draftId, dearerMoves)
    const rulebook = await desk.as('leader')
    const before = (await rulebook.simulate({ draftId })).difference
    await path.survey(WANG, { ...COURTYARD, attachments: [] })
    await database.db.updateTable('household').set({ in_scope: 0 }).where('code', '=', LI).execute()
    const after = (await rulebook.simulate({ draftId })).difference
    expect(before.households).toBe(2)
    expect(after.households).toBe(1)
    const fen = (code: string, found: typeof before) =>
      found.mostAffected.find(({ id }) => id === code)?.beforeFen ?? 0
    expect(fen(WANG, after)).toBeLessThan(fen(WANG, before))
  })

  test('a draft that is not there is not found; nobody tries one out signed out', async () => {
    const rulebook = await desk.as('leader')
    expect(await refusalOf(rulebook.simulate({ draftId: 'none' }))).toBe('not-found')
    const nobody = await desk.as(null)
    expect(await refusalOf(nobody.simulate({ draftId: 'none' }))).toBe('sign-in-required')
  })
})
