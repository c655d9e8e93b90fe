import { strict as assert } from 'node:assert'
import { UnitOfWork } from '@yichi/api/db/unit-of-work'
import { Trail } from '@yichi/api/db/trail/trail'
import Database from 'better-sqlite3'
import { benchCounty } from '../bench-county.ts'
import { median, printRow } from '../report.ts'
import { passStep, walkRounds, type PlannedAct } from './acts.ts'
import { copyCounty, openCopy, type CountyCopy } from './county.ts'
import { openRecorded, type Write } from './write-recorder.ts'

const ACTS = 240
const WARM_UP = 40
const BLOCK = 10

interface Planned {
  readonly act: PlannedAct
  readonly writes: readonly Write[]
}

/** What is to be done, found by doing it once in a copy, with the statements each act wrote. */
async function plan({ dataDir, file }: CountyCopy): Promise<readonly Planned[]> {
  const { deps, close } = openCopy({ dataDir })
  const { db, take } = openRecorded(file)
  const { clock, ids } = deps
  const kept = new UnitOfWork(db, { trail: new Trail({ clock, ids, algorithm: 'sha256' }) })
  const uow = forgettingFailures(kept, take)
  const planned: Planned[] = []
  await walkRounds({ ...deps, db, uow }, ACTS, (act) => planned.push({ act, writes: take() }))
  await db.destroy()
  await close()
  return planned
}

/** What a refused try wrote was rolled back: the statements of an act begin with its own run. */
function forgettingFailures(uow: UnitOfWork, take: () => unknown): UnitOfWork {
  const run = uow.run.bind(uow)
  uow.run = (body) => {
    take()
    return run(body)
  }
  return uow
}

type Replay = (writes: readonly Write[]) => void

/** A transaction written by hand: prepared statements, full sync, nothing looked at. */
function bareReplay(file: string): { replay: Replay; rows: () => unknown; close: () => void } {
  const db = new Database(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  db.pragma('wal_autocheckpoint = 4000')
  const kept = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = kept.get(sql) ?? db.prepare(sql)
    kept.set(sql, known)
    return known
  }
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')]
  const replay: Replay = (writes) => {
    begin.run()
    for (const { sql, parameters } of writes) statement(sql).run(...parameters)
    commit.run()
  }
  return { replay, rows: () => countRows(db), close: () => db.close() }
}

function countRows(db: Database.Database): unknown {
  const tables = db
    .prepare<[], string>("select name from sqlite_master where type = 'table'")
    .pluck()
    .all()
  return tables.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get()])
}

/**
 * An approval act with all it writes (act, round, next step, counters, ledger, trail) against a transaction by
 * hand that runs the very same statements without looking at anything. Wall time: both wait for the disk.
 */
export async function benchAct(): Promise<void> {
  const county = await benchCounty()
  try {
    const planned = await plan(copyCounty(county, 'plan'))
    const mine = copyCounty(county, 'ours')
    const { deps, close } = openCopy(mine)
    const bare = bareReplay(copyCounty(county, 'bare').file)
    const times = { ours: [] as number[], bare: [] as number[], ratio: [] as number[] }
    for (let from = 0; from < planned.length; from += BLOCK) {
      const block = planned.slice(from, from + BLOCK)
      const startOurs = performance.now()
      for (const { act } of block) await passStep(deps, act)
      const startBare = performance.now()
      for (const { writes } of block) bare.replay(writes)
      const end = performance.now()
      if (from < WARM_UP) continue
      const [ours, hand] = [startBare - startOurs, end - startBare]
      times.ours.push(BLOCK / (ours / 1000))
      times.bare.push(BLOCK / (hand / 1000))
      times.ratio.push(hand / ours)
    }
    await close()
    const ours = new Database(mine.file, { readonly: true })
    assert.deepEqual(countRows(ours), bare.rows())
    ours.close()
    bare.close()
    const [value, baseline] = [median(times.ours), median(times.bare)]
    printRow({ row: 'act/sqlite', value, unit: 'acts/s', baseline, ratio: median(times.ratio) })
  } finally {
    county.remove()
  }
}
