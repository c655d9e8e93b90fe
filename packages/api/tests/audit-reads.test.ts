import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Via } from '../src/service/actor.ts'
import { recordRead } from '../src/service/record-read.ts'
import { actorOf, createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath, TODAY } from '../testing/household-path.ts'
import { LI, MA, seedHouseholds, WANG, type SmallWorld } from '../testing/seed-households.ts'
import { createTestDeps, TEST_NOW, type TestDeps } from '../testing/test-deps.ts'
import { instant } from '../src/observe/clock.ts'

describe.each(eachDialect)('who looked, and who was refused, on $name', ({ open }) => {
  let opened: TestDatabase
  let deps: TestDeps
  let world: SmallWorld

  beforeEach(async () => {
    opened = await open()
    deps = createTestDeps(opened.db)
    world = await seedHouseholds(deps)
  })
  afterEach(() => opened.close())

  const events = () => deps.db.selectFrom('audit_event').selectAll().orderBy('seq').execute()

  test('every way of looking at a household is in the trail before the answer is given', async () => {
    const path = new HouseholdPath(deps, world)
    await path.survey(WANG)
    const before = (await events()).length
    const caller = await createTestCaller(deps, 'zone-leader')
    await caller.household.get({ code: WANG })
    await caller.household.list({ limit: 10 })
    await caller.household.find({ q: '王' })
    await caller.approval.inbox({ limit: 10 })
    const sheet = { householdCode: WANG, mode: 'MONETARY', signDate: TODAY, unitCodes: [] } as const
    await caller.settlement.preview({ ...sheet, unitCodes: [] })
    await caller.settlement.compare({ householdCode: WANG, signDate: TODAY })
    await caller.settlement.similar({ householdCode: WANG })
    await caller.zone.wall({ zoneCode: '03' })
    const found = (await events()).slice(before)
    expect(found.map(({ action }) => action)).toEqual([
      'household-read',
      'households-listed',
      'households-found',
      'inbox-read',
      'sheet-previewed',
      'comparison-read',
      'similar-read',
      'wall-read',
    ])
    expect(found[0]).toMatchObject({ household_id: world.householdIds[WANG], subject_id: WANG })
    // What was typed into the search may be a name.
    expect(JSON.stringify(found)).not.toContain('王')
    const { events: shown } = await caller.household.get({ code: WANG })
    expect(shown.map(({ action }) => action)).toEqual(['survey-registered'])
  })

  test('reads at a time share a transaction, and each is kept', async () => {
    const actor = await actorOf(deps, 'leader')
    const before = (await events()).length
    let units = 0
    const counting = {
      ...deps,
      uow: { run: (body: never) => ((units += 1), deps.uow.run(body)) } as never,
    }
    const read = (householdCode: string) =>
      recordRead(counting, actor, { action: 'household-read', householdCode })
    await Promise.all(Array.from({ length: 30 }, (_, i) => read(i % 2 === 0 ? WANG : LI)))
    expect((await events()).length - before).toBe(30)
    expect(units).toBeLessThanOrEqual(2)
  })

  test('session, browser, network and request of the person are kept', async () => {
    const via: Via = {
      requestId: 'request-1',
      sessionId: 'session-1',
      deviceId: 'device-1',
      network: '10.1.2.3',
      provedAt: instant(TEST_NOW),
      endsAt: instant('2017-03-29T02:00:00.000Z'),
      unready: null,
    }
    const actor = { ...(await actorOf(deps, 'leader')), via }
    await recordRead(deps, actor, { action: 'household-read', householdCode: WANG })
    expect((await events()).at(-1)).toMatchObject({
      actor_id: actor.accountId,
      session_id: 'session-1',
      device_id: 'device-1',
      network: '10.1.2.3',
      request_id: 'request-1',
    })
  })

  test('a refusal is in the trail with what it named, and nothing else is', async () => {
    const surveyor = await createTestCaller(deps, 'surveyor-a')
    await expect(refusalOf(surveyor.household.get({ code: MA }))).resolves.toBe('not-found')
    const input = { board: 1, zoneCode: '03', place: '公示栏' } as const
    await expect(refusalOf(surveyor.posting.publish(input))).resolves.toBe('not-allowed')
    const [foreign, forbidden] = (await events()).slice(-2)
    expect(foreign).toMatchObject({
      action: 'call-refused',
      result: 'refused',
      subject_id: 'household.get',
      household_id: world.householdIds[MA],
      detail: `{"procedure":"household.get","refusal":"not-found","target":"${MA}"}`,
    })
    expect(forbidden).toMatchObject({
      subject_id: 'posting.publish',
      detail: '{"procedure":"posting.publish","refusal":"not-allowed","target":"03"}',
    })
  })

  test('a number of a person that stands where a code belongs is not kept', async () => {
    const surveyor = await createTestCaller(deps, 'surveyor-a')
    const approvalId = '110105194912310021'
    await refusalOf(surveyor.approval.get({ approvalId })).catch(() => 'bad input')
    expect(JSON.stringify(await events())).not.toContain(approvalId)
  })
})
