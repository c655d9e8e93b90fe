import { verifyPosting } from '@yichi/domain/cases/posting/verify-posting'
import { isMaskedName } from '@yichi/domain/rules/board/mask'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PostingReader } from '../src/store/posting/reader.ts'
import type { SurveyFacts } from '../src/view/household.ts'
import type { PostingView } from '../src/view/posting.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { COURTYARD, HouseholdPath } from '../testing/household-path.ts'
import { addHousehold, LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import type { TestDeps } from '../testing/test-deps.ts'

const ZONE = '03'
const PLACE = '南街片区指挥部门口'
/** What the rulebook adds for a household on the minimum income. */
const DIBAO_FEN = 800_000
const POOR: SurveyFacts = { ...COURTYARD, hardship: { household: ['DIBAO'], persons: [] } }

describe.each(eachDialect)('posting the boards on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })
  afterEach(() => database.close())

  async function publish(board: 1 | 2 | 3 | 4): Promise<PostingView> {
    const caller = await path.as('publisher')
    const { number } = await caller.posting.publish({ board, zoneCode: ZONE, place: PLACE })
    return caller.posting.get({ number, page: 1 })
  }

  /** Measures and signs households on the minimum income, new in the zone. */
  async function signPoor(from: number, count: number): Promise<void> {
    const zoneId = path.world.zoneIds[ZONE]
    for (let index = from; index < from + count; index += 1) {
      const code = `${ZONE}-01${String(index).padStart(2, '0')}`
      const owner = `孙小${'甲乙丙丁戊己庚辛壬癸'[index] ?? ''}`
      await deps.uow.run(({ tx }) => addHousehold(deps, tx, { code, owner, zoneId }))
      await path.survey(code, POOR)
      await path.sign(code, owner)
    }
  }

  test('board 1: what was measured, by a masked name, to the building', async () => {
    await path.survey(WANG)
    const posting = await publish(1)
    expect(posting).toMatchObject({
      number: 'B1-03-0001',
      postedOn: '2017-03-28',
      closesOn: '2017-04-04',
      rowCount: 1,
      totals: { rows: 1, certifiedArea: 10_000, measuredArea: 10_000, legalArea: 10_000 },
    })
    const [row] = posting.rows
    expect(row).toMatchObject({ rowNo: 1, householdCode: WANG, buildingCode: `B${WANG}` })
    expect(row?.cells).toMatchObject({
      seq: 1,
      maskedName: '王*国',
      location: `${WANG} 院`,
      structure: 'ZH2',
      use: 'RES',
      unregisteredArea: 0,
      unregisteredConclusion: null,
      attachmentCount: 1,
    })
  })

  test('an excess that was recognised is not measured twice', async () => {
    const [house] = COURTYARD.segments
    if (house?.status !== 'REGISTERED') throw new Error('the courtyard is registered')
    const { use, structure, buildYear } = house
    const base = { use, structure, buildYear, excessOf: 'b1' }
    const facts: SurveyFacts = {
      ...COURTYARD,
      segments: [
        { ...house, measured: 12_000 },
        { ...base, id: 'b2', status: 'UNREG_LEGAL', area: 1_500 },
        { ...base, id: 'b3', status: 'ILLEGAL', area: 500 },
        { use, structure, buildYear, id: 'b4', status: 'HIST', area: 800 },
      ],
    }
    await path.survey(WANG, facts)
    const { rows } = await publish(1)
    expect(rows[0]?.cells).toMatchObject({
      certifiedArea: 10_000,
      measuredArea: 12_800,
      legalArea: 11_500,
      unregisteredArea: 2_800,
      unregisteredConclusion: 'UNREG_LEGAL+ILLEGAL+HIST',
    })
  })

  test('posted twice there is nothing to post; a household measured since is a new posting', async () => {
    await path.survey(WANG)
    await publish(1)
    expect(await refusalOf(publish(1))).toBe('nothing-to-post')
    await path.survey(LI)
    const second = await publish(1)
    expect(second.number).toBe('B1-03-0002')
    expect(second.rows.map((row) => row.householdCode)).toEqual([LI])
  })

  test('a household measured again with another result is posted again', async () => {
    await path.survey(WANG)
    await publish(1)
    await path.survey(WANG, { ...COURTYARD, attachments: [] })
    const { rows } = await publish(1)
    expect(rows[0]?.cells).toMatchObject({ attachmentCount: 0 })
  })

  test('board 2: the lines of the public sheet, without a word on hardship', async () => {
    await path.survey(WANG, POOR)
    const { netFen } = await path.sign(WANG, '王建国')
    const posting = await publish(2)
    const cells = posting.rows[0]?.cells ?? {}
    expect(cells['totalFen']).toBe(netFen - DIBAO_FEN)
    expect(cells).toMatchObject({ maskedName: '王*国', signingDay: 8, entitledArea: null })
    expect(JSON.stringify(posting)).not.toMatch(/王建国|DIBAO|hardship/)
  })

  test('board 2 of an exchange: what was due and what was chosen', async () => {
    await path.survey(LI)
    const { netFen } = await path.sign(LI, '李秀英', { mode: 'EXCHANGE', unitCodes: ['B-1-501'] })
    const { rows } = await publish(2)
    expect(rows[0]?.cells).toMatchObject({
      mode: 'EXCHANGE',
      entitledArea: 10_000,
      chosenArea: 13_000,
      totalFen: netFen,
    })
  })

  test('five households share the line for hardship; four do not have one', async () => {
    await signPoor(0, 4)
    expect((await publish(2)).totals).not.toHaveProperty('hardshipFen')
    await signPoor(4, 1)
    expect((await publish(2)).totals).toMatchObject({ rows: 1, hardshipFen: 5 * DIBAO_FEN })
  })

  test('the line does not move for one more household, so that nobody is found by subtraction', async () => {
    await signPoor(0, 5)
    await publish(2)
    await signPoor(5, 1)
    expect((await publish(2)).totals['hardshipFen']).toBe(5 * DIBAO_FEN)
    await signPoor(6, 4)
    expect((await publish(2)).totals['hardshipFen']).toBe(10 * DIBAO_FEN)
  })

  test('board 3: an instalment in process, then paid', async () => {
    await path.survey(WANG, POOR)
    const { approvalId, netFen } = await path.sign(WANG, '王建国')
    const publicFen = netFen - DIBAO_FEN
    const open = await publish(3)
    expect(open.rows[0]?.cells).toMatchObject({
      instalment: 1,
      dueFen: publicFen,
      paidFen: 0,
      paidOn: null,
      status: 'processing',
      collectFen: 0,
    })
    await path.post([WANG])
    await path.pay(approvalId ?? '', 'SN-1')
    const paid = await publish(3)
    expect(paid.number).toBe('B3-03-0002')
    expect(paid.rows[0]?.cells).toMatchObject({
      paidFen: publicFen,
      paidOn: '2017-03-28',
      status: 'paid',
    })
    expect(await refusalOf(publish(3))).toBe('nothing-to-post')
  })

  test('board 3: a household that pays the difference', async () => {
    await path.survey(LI)
    const { netFen } = await path.sign(LI, '李秀英', { mode: 'EXCHANGE', unitCodes: ['B-1-501'] })
    expect(netFen).toBeLessThan(0)
    const { rows } = await publish(3)
    expect(rows[0]?.cells).toMatchObject({ dueFen: 0, collectFen: -netFen, status: 'processing' })
  })

  test('board 4: the rewards, and the handover reward once it was earned', async () => {
    await path.survey(WANG, POOR)
    const { approvalId } = await path.sign(WANG, '王建国')
    const first = await publish(4)
    expect(first.rows[0]?.cells).toMatchObject({
      tier: 'T1',
      signingRewardFen: 2_000_000,
      handoverRewardFen: 0,
      handedOverOn: null,
    })
    expect(first.totals).not.toHaveProperty('hardshipFen')
    await path.post([WANG])
    await path.pay(approvalId ?? '', 'SN-1')
    await path.handOver(WANG, true)
    const second = await publish(4)
    expect(second.rows[0]?.cells).toMatchObject({
      handoverRewardFen: 500_000,
      handedOverOn: '2017-03-28',
    })
    expect(await publish(3)).toMatchObject({ rowCount: 2 })
  })

  test('what was posted keeps its digest and is written down in the audit trail', async () => {
    await path.survey(WANG)
    await path.survey(LI)
    const posting = await publish(1)
    const frozen = await new PostingReader(deps.db).frozen(posting.number)
    expect(frozen !== undefined && verifyPosting(frozen)).toBe(true)
    expect(frozen?.place).toBe(PLACE)
    for (const row of posting.rows) {
      expect(isMaskedName(String(row.cells['maskedName']))).toBe(true)
    }
    const event = await deps.db
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'posting-published')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.detail)).toMatchObject({ number: posting.number, place: PLACE })
  })

  test('only a publisher posts, and only what there is', async () => {
    const draft = { board: 1, zoneCode: ZONE, place: PLACE } as const
    const leader = await path.as('zone-leader')
    expect(await refusalOf(leader.posting.publish(draft))).toBe('not-allowed')
    const foreign = await path.as('foreign-surveyor')
    expect(await refusalOf(foreign.posting.publish(draft))).toBe('not-allowed')
    const publisher = await path.as('publisher')
    const nowhere = { ...draft, zoneCode: '77' }
    expect(await refusalOf(publisher.posting.publish(nowhere))).toBe('not-found')
    expect(await refusalOf(publisher.posting.publish(draft))).toBe('nothing-to-post')
  })

  test('the list is turned by cursor, and a foreign zone sees none of it', async () => {
    await path.survey(WANG)
    for (const board of [1, 2] as const) {
      if (board === 2) await path.sign(WANG, '王建国')
      await publish(board)
    }
    const caller = await path.as('leader')
    const first = await caller.posting.list({ limit: 1 })
    expect(first).toMatchObject({ total: 2, items: [{ number: 'B2-03-0001' }] })
    const second = await caller.posting.list({ limit: 1, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ number: 'B1-03-0001' }], nextCursor: null })
    expect((await caller.posting.list({ board: 2, zoneCode: ZONE })).total).toBe(1)
    const foreign = await path.as('foreign-surveyor')
    expect((await foreign.posting.list({})).items).toEqual([])
    const get = foreign.posting.get({ number: 'B1-03-0001', page: 1 })
    expect(await refusalOf(get)).toBe('not-found')
    await expect(caller.posting.list({ cursor: 'not-ours' })).rejects.toThrow('cursor')
  })
})
