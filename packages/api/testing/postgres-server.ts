import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrateToLatest } from '../src/db/migrate.ts'
import { openPostgres } from '../src/db/open-postgres.ts'
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'

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
const START_TRIES = 300
const START_WAIT_MS = 100

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

/** Starts a server on a free port, with the template database ready. As root it runs as the user `nobody`. */
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

/** The database folder of one server, the programs that serve it, and who owns both. */
interface Site {
  readonly binaries: PostgresBinaries
  readonly folder: string
  readonly port: number
  readonly log: string[]
}

const PASSWORD = randomBytes(12).toString('hex')

async function startOnce(): Promise<PostgresServer> {
  const binaries = postgresBinaries()
  const folder = await mkdtemp(join(tmpdir(), 'yichi-postgres-'))
  const site = { binaries, folder, port: await freePort(), log: [] }
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true })
    binaries.remove()
  }
  let server: ChildProcess | undefined
  try {
    await makeCluster(site)
    server = serve(site)
    const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${site.port}/postgres`
    await answers(url, server)
    await createTemplate(url)
    const running = server
    return { url, stop: () => end(running).then(remove) }
  } catch (error) {
    if (server !== undefined) await end(server)
    await remove()
    const said = site.log.join('')
    throw new Error(`postgres did not start: ${String(error)}\n${said}`, { cause: error })
  }
}

function run({ binaries, log }: Site, program: string, args: readonly string[]): ChildProcess {
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'pipe'], ...binaries.owner }
  const child = spawn(join(binaries.folder, program), args, options)
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void log.push(chunk.toString('utf8')))
  return child
}

async function makeCluster(site: Site): Promise<void> {
  const { folder, binaries } = site
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, PASSWORD)
  const data = join(folder, 'data')
  await mkdir(data)
  if (binaries.owner !== null) {
    const { uid, gid } = binaries.owner
    for (const path of [folder, passwordFile, data]) await chown(path, uid, gid)
  }
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const initdb = run(site, 'initdb', [`--pgdata=${data}`, ...access, ...INIT_FLAGS])
  const code = await new Promise<number | null>((resolve, reject) => {
    initdb.once('error', reject)
    initdb.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`initdb ended with ${code}`)
}

function serve(site: Site): ChildProcess {
  const data = join(site.folder, 'data')
  return run(site, 'postgres', ['-D', data, '-p', String(site.port), ...SERVER_FLAGS])
}

/** Waits until the server takes connections; throws when it ends or takes longer than half a minute. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  let failure: Error | undefined
  server.once('error', (error) => {
    failure = error
  })
  for (let wait = 0; wait < START_TRIES; wait++) {
    if (failure !== undefined) throw failure
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    const db = openPostgres(url, { max: 1 })
    try {
      await sql`select 1`.execute(db)
      return
    } catch (error) {
      if (wait === START_TRIES - 1) throw error
      await new Promise((resolve) => setTimeout(resolve, START_WAIT_MS))
    } finally {
      await db.destroy()
    }
  }
}

/** Fast shutdown: connections are cut, the server ends by itself. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
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
