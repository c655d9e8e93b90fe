import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedCounty } from '@yichi/api/demo/seed'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { instant } from '@yichi/api/observe/clock'
import { silentLogger, type LogFields, type Logger } from '@yichi/api/observe/logger'
import { createDeps, type OpenedDeps } from '@yichi/api/server/create-deps'
import type { Deps } from '@yichi/api/service/deps'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anchorShort } from '@yichi/domain/facts/anchor'
import { readBulletin } from '@yichi/api/service/bulletin/read-bulletin'
import { alertJob } from './alert-job.ts'
import { backupJob } from './backup-job.ts'
import { startWorker } from './main.ts'
import { recountJob } from './recount-job.ts'
import { rulerAuditJob } from './ruler-audit-job.ts'
import { verifyJob } from './verify-job.ts'

let folder: string
let opened: OpenedDeps
let deps: Deps
let told: (readonly [event: string, fields: LogFields])[]

function recordingLogger(): Logger {
  const tell = (event: string, fields: LogFields = {}) => void told.push([event, fields])
  const log: Logger = { ...silentLogger, info: tell, error: tell, child: () => log }
  return log
}

beforeEach(async () => {
  told = []
  folder = mkdtempSync(join(tmpdir(), 'yichi-worker-'))
  const databaseUrl = `sqlite:${join(folder, 'yichi.db')}`
  const config = { dataDir: folder, databaseUrl, checkAnswers: true }
  // The cost of a hash is not what is tested here.
  const passwords = {
    hash: async (text: string) => `plain:${text}`,
    verify: async () => false,
    isCurrent: () => true,
  }
  opened = createDeps(config, { log: recordingLogger(), passwords })
  deps = opened.deps
  await migrateToLatest(deps.db)
  await seedCounty(deps, { households: 120, seed: 'worker' })
})

afterEach(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

async function periods(): Promise<string[]> {
  const rows = await deps.db.selectFrom('bulletin').select('period').orderBy('issue_no').execute()
  return rows.map(({ period }) => period)
}

async function startAt(now: string): Promise<void> {
  const worker = startWorker(deps, { clock: () => instant(now) })
  await worker.caughtUp
  await worker.stop()
}

test('a machine that was off issues what it missed, oldest first, and once', async () => {
  const before = await periods()
  expect(before.at(-1)).toBe('2017-W20')
  // Monday 2017-06-05, 08:00 in Shanghai: two weeks ended since the last bulletin.
  await startAt('2017-06-05T00:00:00.000Z')
  expect(await periods()).toEqual([...before, '2017-W21', '2017-W22'])
  await startAt('2017-06-05T00:00:01.000Z')
  expect(await periods()).toEqual([...before, '2017-W21', '2017-W22'])
})

test('each paper carries the anchor that was signed after it', async () => {
  await startAt('2017-06-05T00:00:00.000Z')
  const anchors = deps.anchors?.read().map(({ anchor }) => anchor) ?? []
  expect(anchors).toHaveLength(2)
  for (const period of ['2017-W21', '2017-W22']) {
    const { anchor } = await readBulletin(deps, { period })
    const [first] = anchors.filter(({ at }) => at >= '2017-06-05T00:00:00.000Z')
    expect(anchor).toEqual(first && { short: anchorShort(first), at: first.at })
  }
})

test('two machines that start together issue each bulletin once', async () => {
  const before = await periods()
  const clock = () => instant('2017-06-05T00:00:00.000Z')
  const workers = [startWorker(deps, { clock }), startWorker(deps, { clock })]
  await Promise.all(workers.map((worker) => worker.caughtUp))
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(await periods()).toEqual([...before, '2017-W21', '2017-W22'])
})

test('the demonstration county, years later, has no new bulletins', async () => {
  const before = await periods()
  await startAt('2026-11-23T00:00:00.000Z')
  expect(await periods()).toEqual(before)
  expect(told).toEqual([])
})

test('the recount finds the counters right, and tells when somebody changed one', async () => {
  await recountJob(deps).run()
  expect(told).toEqual([['recount', { differences: 0 }]])
  const counter = await deps.db
    .selectFrom('progress_counter')
    .selectAll()
    .orderBy('day')
    .executeTakeFirstOrThrow()
  await deps.db
    .updateTable('progress_counter')
    .set({ measured: counter.measured + 1 })
    .where('zone_id', '=', counter.zone_id)
    .where('day', '=', counter.day)
    .execute()
  told = []
  await recountJob(deps).run()
  const [event, fields] = told[0] ?? []
  expect(event).toBe('counters differ from a full count')
  expect(fields).toMatchObject({
    differences: 1,
    first: [{ day: counter.day, counter: 'measured' }],
  })
})

test('the ruler holds over every sheet, and a changed one is told of', async () => {
  const job = rulerAuditJob(deps)
  await job.run()
  expect(told).toMatchObject([['ruler-audit', { findings: 0 }]])
  await job.run()
  expect(told).toHaveLength(1)
  await deps.db.deleteFrom('job_run').where('job', '=', 'ruler-audit').execute()
  const sheet = deps.db.selectFrom('settlement_sheet').select('id').orderBy('id')
  const { id } = await sheet.executeTakeFirstOrThrow()
  await deps.db.updateTable('settlement_sheet').set({ net_fen: 1 }).where('id', '=', id).execute()
  await job.run()
  expect(told[1]).toMatchObject([
    'sheets differ from the ruler',
    { findings: 2, kinds: ['not-reproduced', 'equal-facts-different-money'] },
  ])
})

test('nothing in the whole history of the demonstration county asks for an alert', async () => {
  await alertJob(deps).run()
  const raised = await deps.db.selectFrom('alert').select('rule').execute()
  const history = { ...deps, clock: () => instant('2000-01-01T00:00:00.000Z') }
  await alertJob(history).run()
  expect([raised, await deps.db.selectFrom('alert').select('rule').execute()]).toEqual([[], []])
})

test('the county is checked at night, once; what does not hold raises an alert', async () => {
  const job = verifyJob(deps)
  await job.run()
  await job.run()
  expect(told).toMatchObject([['verify', {}]])
  await deps.db.deleteFrom('job_run').where('job', '=', 'verify').execute()
  const household = deps.db.selectFrom('household').select('id').orderBy('id')
  const { id } = await household.executeTakeFirstOrThrow()
  await deps.db.updateTable('household').set({ owner_name: '伪造' }).where('id', '=', id).execute()
  await job.run()
  const [, fields] = told[1] ?? []
  expect(fields?.['findings']).toContainEqual(
    expect.objectContaining({ check: 'row', code: 'changed', table: 'household', row: id }),
  )
  const alerts = await deps.db.selectFrom('alert').select(['rule', 'severity', 'detail']).execute()
  expect(alerts).toMatchObject([{ rule: 'chain-broken', severity: 'high' }])
  expect(alerts[0]?.detail).toContain('row/')
})

test('a nightly backup is read back, and the oldest of more than two weeks goes', async () => {
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  for (let day = 10; day < 25; day += 1) {
    writeFileSync(join(backups, `yichi-201706${day}T171500Z.jsonl.gz`), '')
  }
  const clock = () => instant('2017-06-25T17:15:00.000Z')
  await backupJob({ ...deps, clock }, backups).run()
  const names = readdirSync(backups).sort()
  expect(names).toHaveLength(14)
  expect(names[0]).toBe('yichi-20170612T171500Z.jsonl.gz')
  expect(told.at(-1)).toMatchObject(['backup', { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
})
