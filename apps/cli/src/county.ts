import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '@yichi/api/db/database'
import { KeyFileError } from '@yichi/api/db/key-file'
import { migrateToLatest, NewerDatabaseError, schemaState } from '@yichi/api/db/migrate'
import { DatabaseAddressError, sqlitePath } from '@yichi/api/db/open-database'
import { ConfigError, readServerConfig, type ServerConfig } from '@yichi/api/server/config'
import { createDeps, KEY_FILE, type OpenedDeps } from '@yichi/api/server/create-deps'
import type { Deps } from '@yichi/api/service/deps'
import { errorCode } from './error-code.ts'
import type { Io } from './io.ts'
import type { Options } from './parse-arguments.ts'
import { RefusedError } from './refused.ts'

/** A county's database, open. */
export interface County {
  readonly config: ServerConfig
  readonly deps: Deps
  readonly db: Db
  /** The migrations that ran on opening. */
  readonly applied: readonly string[]
  close(): Promise<void>
}

/** The settings from flags and environment. Throws {@link RefusedError} that names what is wrong. */
export function readConfig(options: Options, env: Io['env']): ServerConfig {
  const flags = {
    dataDir: options.text('data-dir'),
    database: options.text('database'),
    host: options.text('host'),
    staffPort: options.text('staff-port'),
    kioskPort: options.text('kiosk-port'),
  }
  try {
    return readServerConfig(flags, env)
  } catch (error) {
    if (error instanceof ConfigError) {
      throw new RefusedError('setting-wrong', { message: error.problems.join('; ') })
    }
    throw error
  }
}

async function requireWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new RefusedError('data-folder-unwritable', { folder, code: errorCode(error) })
  }
}

/** A failure to open that a person can do something about, as a plain sentence; any other as it is. */
export function explainOpening(error: unknown, config: ServerConfig): unknown {
  if (error instanceof NewerDatabaseError) return new RefusedError('database-newer')
  if (error instanceof DatabaseAddressError) return new RefusedError('database-address')
  if (error instanceof KeyFileError) {
    return new RefusedError('key-file', {
      file: join(config.dataDir, KEY_FILE),
      reason: error.message,
    })
  }
  const code = errorCode(error)
  if (code.startsWith('SQLITE_')) {
    return new RefusedError('database-unopened', {
      database: sqlitePath(config.databaseUrl) ?? '',
      code,
    })
  }
  if (/^(?:E[A-Z]+|28...|3D000|57P03)$/.test(code)) {
    return new RefusedError('database-unreachable', { code })
  }
  return error
}

async function open(
  config: ServerConfig,
  prepare: (db: Db) => Promise<readonly string[]>,
): Promise<County> {
  let opened: OpenedDeps | undefined
  try {
    opened = createDeps(config)
    const { deps, close } = opened
    return { config, deps, db: deps.db, close, applied: await prepare(deps.db) }
  } catch (error) {
    await opened?.close()
    throw explainOpening(error, config)
  }
}

/** Opens the database of the configuration at this version's structure, making folder, key and database when missing. */
export async function openMigratedConfig(config: ServerConfig): Promise<County> {
  await requireWritable(config.dataDir)
  return open(config, async (db) => (await migrateToLatest(db)).applied)
}

/** Opens the county that flags and environment name, as {@link openMigratedConfig} does. */
export function openMigrated(options: Options, io: Io): Promise<County> {
  return openMigratedConfig(readConfig(options, io.env))
}

/** Opens a database that exists and has this version's structure; makes and changes nothing. */
export async function openCurrent(options: Options, io: Io): Promise<County> {
  const config = readConfig(options, io.env)
  const file = sqlitePath(config.databaseUrl)
  if (file !== undefined && !existsSync(file)) {
    throw new RefusedError('database-missing', { database: file })
  }
  return open(config, async (db) => {
    const state = await schemaState(db)
    if (state === 'newer') throw new RefusedError('database-newer')
    if (state !== 'current') throw new RefusedError('database-not-current')
    return []
  })
}
