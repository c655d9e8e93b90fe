import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { silentLogger } from '@yichi/api/observe/logger'
import { readServerConfig } from '@yichi/api/server/config'
import { createDeps } from '@yichi/api/server/create-deps'
import { printRow } from '../report.ts'
import { DOORS, openCounty, type Door, type KnockAt } from './doors.ts'
import { mannWhitney } from './mann-whitney.ts'

const WARM_UP = 20
const MOST_APART_MS = 5
const LEAST_P = 0.01

/**
 * Whether a stranger can tell by the time of the answer which accounts exist: known and unknown ones in turns, at
 * every door that a stranger may knock at, at the cost of production.
 */
export async function benchDoors(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichi-bench-'))
  const { deps, close } = createDeps(readServerConfig({ dataDir }, {}), { log: silentLogger })
  try {
    await migrateToLatest(deps.db)
    const most = WARM_UP + Math.max(...DOORS.map(({ samples }) => samples))
    const knockAt = await openCounty(deps, most)
    for (const door of DOORS) tell(door, await timesOf(knockAt, door))
  } finally {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Times {
  readonly known: number[]
  readonly unknown: number[]
}

async function timesOf(knockAt: KnockAt, door: Door): Promise<Times> {
  const { samples } = door
  const times: Times = { known: [], unknown: [] }
  for (let i = 0; i < WARM_UP + samples; i += 1) {
    const order = i % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const kind of order) {
      const start = performance.now()
      await knockAt(door, { kind, i })
      if (i >= WARM_UP) times[kind].push(performance.now() - start)
    }
  }
  return times
}

function tell({ name }: Door, { known, unknown }: Times): void {
  const [value, baseline] = [median(known), median(unknown)]
  const apart = Math.abs(value - baseline)
  const p = mannWhitney(known, unknown)
  printRow({ row: `doors/${name}`, value, unit: 'ms', baseline, ratio: value / baseline })
  assert.ok(apart <= MOST_APART_MS, `doors: ${name}: the medians are ${apart.toFixed(2)} ms apart`)
  const told = `doors: ${name}: known and unknown can be told apart, p = ${p.toFixed(4)}`
  assert.ok(p > LEAST_P, told)
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
}
