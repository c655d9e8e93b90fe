import { join } from 'node:path'
import { copyFileSync, mkdirSync } from 'node:fs'
import { silentLogger } from '@yichi/api/observe/logger'
import { readServerConfig } from '@yichi/api/server/config'
import { createDeps, KEY_FILE, type OpenedDeps } from '@yichi/api/server/create-deps'
import type { BenchCounty } from '../bench-county.ts'

export interface CountyCopy {
  readonly dataDir: string
  readonly file: string
}

/** A copy of the county in a folder of its own, and its file. */
export function copyCounty(county: BenchCounty, name: string): CountyCopy {
  const dataDir = join(county.dataDir, name)
  mkdirSync(dataDir)
  const file = join(dataDir, 'yichi.db')
  copyFileSync(county.database, file)
  copyFileSync(join(county.dataDir, KEY_FILE), join(dataDir, KEY_FILE))
  return { dataDir, file }
}

/** Opens a copy as the server does. */
export function openCopy({ dataDir }: Pick<CountyCopy, 'dataDir'>): OpenedDeps {
  return createDeps(readServerConfig({ dataDir }, {}), { log: silentLogger })
}
