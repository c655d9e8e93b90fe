import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { silentLogger } from '@yichi/api/observe/logger'
import { readServerConfig } from '@yichi/api/server/config'
import { createDeps } from '@yichi/api/server/create-deps'
import type { Deps } from '@yichi/api/service/deps'
import { createAccount } from '@yichi/api/service/identity/create-account'
import { signIn } from '@yichi/api/service/identity/sign-in'
import { printRow } from '../report.ts'
import { mannWhitney } from './mann-whitney.ts'

const SAMPLES = 300
const WARM_UP = 20
const MOST_APART_MS = 5
const LEAST_P = 0.01

/**
 * Whether a stranger can tell by the time of the answer which accounts exist: wrong passwords of known and of
 * unknown accounts in turns, hashed at the cost of production.
 */
export async function benchDoors(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichi-bench-'))
  const { deps, close } = createDeps(readServerConfig({ dataDir }, {}), { log: silentLogger })
  try {
    await migrateToLatest(deps.db)
    await addAccounts(deps)
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let i = 0; i < WARM_UP + SAMPLES; i += 1) {
      const order = i % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const kind of order) {
        const took = await timeOf(deps, `${kind}-${i}`, i)
        if (i >= WARM_UP) times[kind].push(took)
      }
    }
    tell(times)
  } finally {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function addAccounts(deps: Deps): Promise<void> {
  const passwordHash = await deps.passwords.hash('the password of nobody')
  await deps.uow.run(async ({ tx }) => {
    for (let i = 0; i < WARM_UP + SAMPLES; i += 1) {
      const account = { login: `known-${i}`, name: `账号${i}`, phone: null, passwordHash }
      await createAccount(deps, tx, { ...account, roles: [] })
    }
  })
}

/** Milliseconds of one wrong sign-in, from a network of its own so that no lock answers instead. */
async function timeOf(deps: Deps, login: string, i: number): Promise<number> {
  const network = `10.${Math.floor(i / 250)}.${i % 250}.1`
  const arrival = { requestId: 'bench', network, userAgent: '' }
  const visit = { ...arrival, deviceToken: null, sessionToken: null }
  const start = performance.now()
  const end = await signIn(deps, { by: 'account', login, password: 'wrong', visit }).then(
    () => 'signed-in',
    (error: Error) => error.message,
  )
  const took = performance.now() - start
  assert.equal(end, 'sign-in-failed')
  return took
}

function tell({ known, unknown }: { known: readonly number[]; unknown: readonly number[] }): void {
  const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length
  const apart = Math.abs(mean(known) - mean(unknown))
  const p = mannWhitney(known, unknown)
  const [value, baseline] = [mean(known), mean(unknown)]
  printRow({ row: 'doors/enumeration', value, unit: 'ms', baseline, ratio: value / baseline })
  assert.ok(apart <= MOST_APART_MS, `doors: the means are ${apart.toFixed(2)} ms apart`)
  assert.ok(p > LEAST_P, `doors: known and unknown can be told apart, p = ${p.toFixed(4)}`)
}
