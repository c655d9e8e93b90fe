import { replayBulletin } from '@yichi/domain/cases/bulletin/replay-bulletin'
import { verifyPosting } from '@yichi/domain/cases/posting/verify-posting'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listBulletins } from '../src/service/bulletin/list-bulletins.ts'
import { previewBulletin } from '../src/service/bulletin/preview-bulletin.ts'
import { readBulletin } from '../src/service/bulletin/read-bulletin.ts'
import { runWeekly } from '../src/service/job/run-weekly.ts'
import { BulletinReader } from '../src/store/bulletin/reader.ts'
import { JobWriter } from '../src/store/job/writer.ts'
import { PostingReader } from '../src/store/posting/reader.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { addHousehold, seedHouseholds } from '../testing/seed-households.ts'
import type { SmallWorld } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import type { TestDeps } from '../testing/test-deps.ts'

/** Half past eight on a Monday in Shanghai: the week before is over. */
const MONDAY_14 = '2017-04-10T00:30:00.000Z'
const MONDAY_15 = '2017-04-17T00:30:00.000Z'
const WEEK_14 = '2017-W14'
const WEEK_15 = '2017-W15'

describe.each(eachDialect)('the weekly bulletin on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let deps: TestDeps
  let world: SmallWorld

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    world = await seedHouseholds(deps)
    deps.time.set(MONDAY_14)
  })
  afterEach(() => database.close())

  /** Adds to the counters of a zone's day, as the services do with an event. */
  async function count(zone: '03' | '04', day: string, stars: [number, number, number]) {
    const [measured, signed, handed_over] = stars
    const rest = { monetary: 0, signed_fen: 0, paid_fen: 0 }
    await deps.db
      .insertInto('progress_counter')
      .values({ zone_id: world.zoneIds[zone], day, measured, signed, handed_over, ...rest })
      .execute()
  }

  async function everything(): Promise<string> {
    const bulletins = await deps.db.selectFrom('bulletin').selectAll().execute()
    const postings = await deps.db.selectFrom('posting').selectAll().execute()
    const rows = await deps.db.selectFrom('posting_row').selectAll().execute()
    const events = await deps.db.selectFrom('audit_event').selectAll().execute()
    return JSON.stringify([bulletins, postings, rows, events])
  }

  test('counts up to the end of Sunday, ranks, and posts board 5 with it', async () => {
    await count('03', '2017-04-02', [1, 0, 0])
    await count('03', '2017-04-09', [1, 1, 0])
    await count('04', '2017-04-10', [1, 1, 1])
    const { outcome, bulletin } = await runWeekly(deps, WEEK_14)
    expect(outcome).toBe('issued')
    expect(bulletin).toMatchObject({ issueNo: 1, from: '2017-04-03', to: '2017-04-09' })
    expect(bulletin?.rows).toMatchObject([
      { groupCode: 'G03', rank: 1, measured: 2, signed: 1, newMeasured: 1, newSigned: 1 },
      { groupCode: 'G04', rank: 2, measured: 0, signed: 0, newMeasured: 0, previousRank: null },
    ])
    expect(bulletin?.rows[0]?.rates).toEqual({
      measured: '100.00%',
      signed: '50.00%',
      handedOver: '0.00%',
    })
    expect(bulletin?.totals).toEqual({ households: 3, measured: 2, signed: 1, handedOver: 0 })
    const posting = await new PostingReader(deps.db).frozen('B5-00-0001')
    expect(posting?.rows).toMatchObject([
      { zone: '南街片区', signed: 1, signedRate: 5_000, rank: 1, weekMeasured: 1 },
      { zone: '北关片区', signed: 0, rank: 2 },
    ])
    expect(posting !== undefined && verifyPosting(posting)).toBe(true)
  })

  test('a second run changes nothing and gives back the same bulletin', async () => {
    await count('03', '2017-04-05', [1, 0, 0])
    const first = await runWeekly(deps, WEEK_14)
    const before = await everything()
    await count('04', '2017-04-06', [1, 1, 1])
    const second = await runWeekly(deps, WEEK_14)
    expect(second).toEqual({ ...first, outcome: 'already-issued' })
    expect(await everything()).toBe(before)
    expect(await readBulletin(deps, { period: WEEK_14 })).toEqual(first.bulletin)
  })

  test('years later the frozen inputs give the same ranking and digest', async () => {
    await count('03', '2017-04-05', [2, 1, 1])
    await runWeekly(deps, WEEK_14)
    const stored = await new BulletinReader(deps.db).find(WEEK_14)
    expect(stored !== undefined && replayBulletin(stored.bulletin)).toBe('same')
  })

  test('two runners race: one bulletin, one posting', async () => {
    const outcomes = await Promise.all([runWeekly(deps, WEEK_14), runWeekly(deps, WEEK_14)])
    const issued = outcomes.filter(({ outcome }) => outcome === 'issued')
    expect(issued).toHaveLength(1)
    expect(await listBulletins(deps)).toHaveLength(1)
    expect(await deps.db.selectFrom('posting').select('id').execute()).toHaveLength(1)
  })

  test('groups change places: the next issue says so and names its forerunner', async () => {
    await count('03', '2017-04-05', [1, 0, 0])
    const first = await runWeekly(deps, WEEK_14)
    deps.time.set(MONDAY_15)
    await count('04', '2017-04-12', [1, 1, 1])
    const { bulletin } = await runWeekly(deps, WEEK_15)
    expect(bulletin?.issueNo).toBe(2)
    expect(bulletin?.rows).toMatchObject([
      { groupCode: 'G04', rank: 1, previousRank: 2 },
      { groupCode: 'G03', rank: 2, previousRank: 1 },
    ])
    const stored = await new BulletinReader(deps.db).find(WEEK_15)
    expect(stored?.bulletin.previousSha256).toBe(first.bulletin?.sha256)
    expect(await listBulletins(deps)).toMatchObject([{ period: WEEK_15 }, { period: WEEK_14 }])
  })

  test('an event filed after its week was issued counts in the next one', async () => {
    await runWeekly(deps, WEEK_14)
    await count('03', '2017-04-07', [1, 0, 0])
    deps.time.set(MONDAY_15)
    const { bulletin } = await runWeekly(deps, WEEK_15)
    const row = bulletin?.rows.find((one) => one.groupCode === 'G03')
    expect(row).toMatchObject({ measured: 1, newMeasured: 1 })
  })

  test('a household taken out of scope lowers the denominator, the frozen one stays', async () => {
    await deps.uow.run(async ({ tx }) => {
      const of = { code: '03-0003', owner: '赵玉兰', zoneId: world.zoneIds['03'] }
      const id = await addHousehold(deps, tx, of)
      await tx.updateTable('household').set({ in_scope: 0 }).where('id', '=', id).execute()
    })
    const { bulletin } = await runWeekly(deps, WEEK_14)
    const row = bulletin?.rows.find((one) => one.groupCode === 'G03')
    expect(row).toMatchObject({ households: 1, frozenHouseholds: 2 })
  })

  test('a week that is not over, does not exist, or was overtaken is not issued', async () => {
    await expect(runWeekly(deps, WEEK_15)).rejects.toThrow('period-not-over')
    await expect(runWeekly(deps, '2016-W53')).rejects.toThrow('not-found')
    expect((await runWeekly(deps, '2017-W10')).outcome).toBe('no-groups')
    await runWeekly(deps, WEEK_14)
    expect(await runWeekly(deps, '2017-W13')).toMatchObject({
      outcome: 'later-issued',
      bulletin: null,
    })
    await expect(readBulletin(deps, { period: '2017-W13' })).rejects.toThrow('not-found')
  })

  test('a run that fails leaves nothing behind and may be taken again', async () => {
    let calls = 0
    const broken = { ...deps, ids: () => (++calls === 3 ? failing() : deps.ids()) }
    await expect(runWeekly(broken, WEEK_14)).rejects.toThrow('no more ids')
    expect(await listBulletins(deps)).toEqual([])
    expect((await runWeekly(deps, WEEK_14)).outcome).toBe('issued')
    const run = await deps.db.selectFrom('job_run').selectAll().executeTakeFirst()
    expect(run).toMatchObject({ status: 'done', attempts: 2, lease_token: null })
  })

  test('a lease that somebody holds is respected until it is over', async () => {
    const until = '2017-04-10T00:35:00.000Z'
    await deps.uow.run(({ tx }) =>
      new JobWriter(tx).claim(
        { job: 'weekly', period: WEEK_14 },
        { token: 'another', startedAt: MONDAY_14, until },
      ),
    )
    expect(await runWeekly(deps, WEEK_14)).toMatchObject({
      outcome: 'running-elsewhere',
      bulletin: null,
    })
    deps.time.set('2017-04-10T00:35:00.001Z')
    expect((await runWeekly(deps, WEEK_14)).outcome).toBe('issued')
  })

  test('a preview ranks the running week and stores nothing', async () => {
    await count('04', '2017-04-10', [1, 1, 0])
    const preview = await previewBulletin(deps, { period: WEEK_15 })
    expect(preview.rows[0]).toMatchObject({ groupCode: 'G04', rank: 1, newSigned: 1 })
    expect(await listBulletins(deps)).toEqual([])
    await expect(previewBulletin(deps, { period: '2017-W16' })).rejects.toThrow('period-not-over')
  })
})

function failing(): never {
  throw new Error('no more ids')
}
