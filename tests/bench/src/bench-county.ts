import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateToLatest } from '@yichi/api/db/migrate'
import { seedCounty } from '@yichi/api/demo/seed'
import { silentLogger } from '@yichi/api/observe/logger'
import { readServerConfig } from '@yichi/api/server/config'
import { createDeps } from '@yichi/api/server/create-deps'

export interface BenchCounty {
  readonly dataDir: string
  readonly database: string
  readonly login: string
  readonly password: string
  readonly remove: () => void
}

/** The demonstration county in a temporary folder. */
export async function benchCounty(): Promise<BenchCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichi-bench-'))
  const config = readServerConfig({ dataDir }, {})
  const { deps, close } = createDeps(config, { log: silentLogger })
  await migrateToLatest(deps.db)
  const { accounts } = await seedCounty(deps)
  await close()
  const leader = accounts.find(({ login }) => login === 'lingdao')
  if (leader === undefined) throw new Error('bench: the county has no leader')
  return {
    dataDir,
    database: join(dataDir, 'yichi.db'),
    login: leader.login,
    password: leader.password,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
