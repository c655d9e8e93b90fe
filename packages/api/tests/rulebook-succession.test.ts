import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { digestOf } from '@yichi/domain/kernel/digest'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BANK_ACCOUNT, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { BASE, RulebookDesk } from '../testing/rulebook-desk.ts'
import { LI, MA, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const NEXT = 'REP-COUNTY@1.1.0'
/** Cases that no price of decoration decides. */
const CASES = ['W46', 'W50', 'W49']

describe.each(eachDialect)('a version that follows another on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath
  let desk: RulebookDesk

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
    desk = new RulebookDesk(deps)
    await desk.furnish(CASES)
  })

  afterEach(() => database.close())

  /** Publishes a version under which medium decoration is worth 20 yuan more a m², from that day on. */
  async function publish(effectiveFrom: string): Promise<void> {
    const draftId = await desk.open('reviewer', { effectiveFrom })
    await desk.save(draftId, (body) => ({
      ...body,
      decoration: { ...body.decoration, MEDIUM: 20_000 },
    }))
    expect(await desk.published(draftId)).toBe(NEXT)
  }

  async function compute(householdCode: string, signDate: string) {
    const { settlement } = await path.as('computer')
    const computed = await settlement.compute({ householdCode, mode: 'MONETARY', signDate })
    if (computed.kind === 'blocked') throw new Error(computed.code)
    return computed
  }

  /** Every sheet of a household, settled again by the version it pins. */
  async function sheets(householdCode: string) {
    const rows = await deps.db
      .selectFrom('settlement_sheet as s')
      .innerJoin('rulebook_version as r', 'r.id', 's.rulebook_version_id')
      .select(['s.rulebook_version_id as versionId', 's.facts', 's.sha256', 's.net_fen', 'r.body'])
      .where('s.household_id', '=', path.world.householdIds[householdCode] ?? '')
      .orderBy('s.version')
      .execute()
    return rows.map(({ versionId, facts, sha256, net_fen, body }) => {
      const again = computeSheet(JSON.parse(facts) as HouseholdFacts, pinRulebook(JSON.parse(body)))
      const reproduced = again.ok && digestOf(again.value) === sha256
      return { versionId, sha256, netFen: net_fen, reproduced }
    })
  }

  test('from its first day new sheets use it; a sheet that is kept keeps its version and its digest', async () => {
    await path.survey(WANG)
    await path.survey(LI)
    const kept = await compute(WANG, '2017-04-12')
    await publish('2017-04-10')
    const before = await compute(LI, '2017-04-09')
    expect(await sheets(LI)).toMatchObject([{ versionId: BASE, sha256: before.sheet.sha256 }])
    const after = await compute(LI, '2017-04-10')
    expect(after.sheet.rulebook.version).toBe('1.1.0')
    expect(await sheets(WANG)).toEqual([
      {
        versionId: BASE,
        sha256: kept.sheet.sha256,
        netFen: kept.sheet.netFen,
        reproduced: true,
      },
    ])
    const again = await compute(WANG, '2017-04-12')
    expect(again.sheet.netFen - kept.sheet.netFen).toBe(200_000)
    expect(await sheets(WANG)).toMatchObject([
      { versionId: BASE, reproduced: true },
      { versionId: NEXT, reproduced: true },
    ])
    const { household } = await path.as('auditor')
    const file = await household.get({ code: WANG })
    expect(file.sheets.map(({ rulebook }) => rulebook.version).sort()).toEqual(['1.0.0', '1.1.0'])
  })

  test('a preview says what the version of that day would give', async () => {
    await path.survey(WANG)
    await publish('2017-04-10')
    const { settlement } = await path.as('computer')
    const preview = async (signDate: string) => {
      const input = { householdCode: WANG, mode: 'MONETARY', signDate } as const
      const found = await settlement.preview(input)
      return found.kind === 'sheet' ? found.sheet.rulebook.version : found.code
    }
    expect(await preview('2017-03-19')).toBe('SIGNED_BEFORE_ANNOUNCEMENT')
    expect(await preview('2017-04-09')).toBe('1.0.0')
    expect(await preview('2017-04-10')).toBe('1.1.0')
  })

  test('what was signed stays with its version: approval, handover and the reward', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await publish(TODAY)
    const found = await (await path.as('auditor')).approval.get({ approvalId })
    expect(found.checks).toContainEqual({ id: 'sheet-hash', passed: true })
    await path.pay(approvalId, 'SN-1')
    const { instalmentId } = await path.handOver(WANG)
    expect(instalmentId).not.toBeNull()
    expect(await sheets(WANG)).toMatchObject([
      { versionId: BASE, reproduced: true },
      { versionId: BASE, reproduced: true },
    ])
    const reward = await path.openApprovalOf(WANG)
    expect(reward?.amountFen).toBe(500_000)
    expect(await refusalOf(compute(WANG, TODAY))).toBe('already-signed')
  })

  test('a sheet confirmed before the change is signed as it was shown', async () => {
    await path.survey(WANG)
    const sheet = await path.sheet(WANG)
    await publish(TODAY)
    await path.post([WANG])
    const signed = await (
      await path.as('signer')
    ).agreement.sign({
      householdCode: WANG,
      sheetId: sheet.sheetId,
      shownSha256: sheet.shownSha256,
      signedOn: TODAY,
      bankAccount: BANK_ACCOUNT,
      payeeName: '王建国',
    })
    expect(signed.number).toBe('YC-2017-03-0001')
    expect(await sheets(WANG)).toMatchObject([{ versionId: BASE, netFen: sheet.netFen }])
  })

  test('the board shows a signed household by the version it was signed under', async () => {
    await path.survey(WANG)
    const before = await path.sign(WANG, '王建国')
    await path.survey(LI)
    await publish(TODAY)
    const after = await path.sign(LI, '李秀英')
    expect(after.netFen - before.netFen).toBe(200_000)
    const { posting } = await path.as('publisher')
    const issued = await posting.publish({ zoneCode: '03', board: 2, place: '南街' })
    const { rows } = await posting.get({ number: issued.number, page: 1 })
    expect(rows.map((row) => row.householdCode)).toEqual([WANG, LI])
    const nets = rows.map(({ cells }) => cells['totalFen'])
    expect(nets).toEqual([before.netFen, after.netFen])
  })

  test('the lists of the survey form are those of the version in force today', async () => {
    const draftId = await desk.open('reviewer', { effectiveFrom: '2017-04-10' })
    await desk.save(draftId, (body) => ({
      ...body,
      decoration: { ...body.decoration, LUXURY: 50_000 },
    }))
    await desk.published(draftId)
    const codes = async () => {
      const view = await (await desk.as('surveyor-a')).catalogue({ zoneCode: '03' })
      return view.decorations.map(({ code }) => code)
    }
    expect(await codes()).not.toContain('LUXURY')
    deps.time.set('2017-04-09T16:00:00.000Z')
    expect(await codes()).toContain('LUXURY')
  })

  test('after the last day of a version that nothing follows, nothing is computed', async () => {
    await path.survey(WANG)
    const draftId = await desk.open('reviewer', { effectiveFrom: '2017-04-10' })
    await desk.save(draftId, (body) => ({ ...body, effectiveTo: '2017-04-30' }))
    await desk.published(draftId)
    await compute(WANG, '2017-04-30')
    expect(await refusalOf(compute(WANG, '2017-05-01'))).toBe('rulebook-out-of-force')
    const { versions } = await (await desk.as('auditor')).library()
    expect(versions[0]).toMatchObject({ id: NEXT, effectiveTo: '2017-04-30' })
  })

  test('a zone announced under the new version never falls back to the old one', async () => {
    await publish('2017-04-10')
    await deps.uow.run(({ tx }) =>
      tx.updateTable('zone').set({ rulebook_version_id: NEXT }).where('code', '=', '04').execute(),
    )
    const { versions } = await (await desk.as('auditor')).library()
    expect(versions.map(({ zones }) => zones.map(({ code }) => code))).toEqual([
      ['03', '04'],
      ['03'],
    ])
    expect(path.world.householdIds[MA]).toBeDefined()
    const view = await (await desk.as('leader')).catalogue({ zoneCode: '04' })
    expect(view.rulebook.version).toBe('1.1.0')
  })
})
