import { rename, rm } from 'node:fs/promises'
import { sqlitePath } from '@yichi/api/db/open-database'
import type { SeedReport } from '@yichi/api/demo/seed'
import type { ServerConfig } from '@yichi/api/server/config'
import { openMigratedConfig } from './county.ts'
import type { Io } from './io.ts'
import { RefusedError } from './refused.ts'
import { isEmpty, seedWithProgress, type SeedChoice } from './seed-county.ts'

const PARTS = ['', '-wal', '-shm', '-journal'] as const

async function removeDatabase(path: string): Promise<void> {
  for (const part of PARTS) await rm(`${path}${part}`, { force: true })
}

async function seedInto(config: ServerConfig, io: Io, choice: SeedChoice): Promise<SeedReport> {
  const county = await openMigratedConfig(config)
  try {
    if (!(await isEmpty(county.db))) throw new RefusedError('database-not-empty')
    return await seedWithProgress(county.deps, io, choice)
  } finally {
    await county.close()
  }
}

/**
 * Puts the demonstration county into the empty database of the configuration. A SQLite county is made in a draft
 * beside it and takes its place when it is complete: whoever pulls the plug in between starts again with an empty
 * one, not with a county whose passwords nobody has seen. Throws {@link RefusedError} when there is data already.
 */
export async function seedFreshCounty(
  config: ServerConfig,
  io: Io,
  choice: SeedChoice,
): Promise<SeedReport> {
  const path = sqlitePath(config.databaseUrl)
  if (path === undefined || path === ':memory:') return seedInto(config, io, choice)
  const current = await openMigratedConfig(config)
  try {
    if (!(await isEmpty(current.db))) throw new RefusedError('database-not-empty')
  } finally {
    await current.close()
  }
  const draft = `${path}.draft`
  await removeDatabase(draft)
  try {
    const report = await seedInto({ ...config, databaseUrl: `sqlite:${draft}` }, io, choice)
    await removeDatabase(path)
    await rename(draft, path)
    return report
  } finally {
    await removeDatabase(draft)
  }
}
