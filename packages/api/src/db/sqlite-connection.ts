import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { assert } from '@yichi/domain/kernel/assert'
import BetterSqlite3 from 'better-sqlite3'

/** What each connection is set to, and is asked for again afterwards: a pragma that did not take is silent. */
const PRAGMAS = [
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
  ['secure_delete', 'on', 1],
  ['trusted_schema', 'off', 0],
  // Without it `insert or replace` deletes a row past the triggers that keep tables append-only.
  ['recursive_triggers', 'on', 1],
] as const

/** Opening may meet another process that opens or closes the same file; after that nothing waits here. */
const OPENING_TIMEOUT_MS = 2_000

const CACHE_KIB = 64 * 1024

/** 16 MiB of log before it is folded into the file: pages that every event rewrites are then written once. */
const CHECKPOINT_PAGES = 4_000

export type SqliteMode = 'read-write' | 'read-only'

/**
 * Opens a connection whose pragmas are proven. Once open it never waits for a lock by itself, because
 * better-sqlite3 waits by stopping the whole process: the unit of work waits instead.
 */
export function connectSqlite(path: string, mode: SqliteMode): BetterSqlite3.Database {
  const inMemory = path === ':memory:'
  if (mode === 'read-write' && !inMemory) createPrivateFile(path)
  const connection = new BetterSqlite3(path, {
    timeout: OPENING_TIMEOUT_MS,
    readonly: mode === 'read-only',
  })
  try {
    if (mode === 'read-write') connection.pragma('journal_mode = wal')
    for (const [name, setting] of PRAGMAS) connection.pragma(`${name} = ${setting}`)
    connection.pragma('temp_store = memory')
    connection.pragma(`cache_size = -${CACHE_KIB}`)
    connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    if (mode === 'read-only') connection.pragma('query_only = on')
    connection.pragma('busy_timeout = 0')
    assertPragmas(connection)
    if (mode === 'read-write') assertJournal(connection, inMemory ? 'memory' : 'wal')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function assertPragmas(connection: BetterSqlite3.Database): void {
  for (const [name, , expected] of PRAGMAS) {
    assert(connection.pragma(name, { simple: true }) === expected, 'sqlite: a pragma did not take')
  }
  assert(connection.pragma('busy_timeout', { simple: true }) === 0, 'sqlite: it waits for locks')
}

/** A copy that is only read, a backup for instance, may have any journal. */
function assertJournal(connection: BetterSqlite3.Database, journalMode: string): void {
  const journal = connection.pragma('journal_mode', { simple: true })
  assert(journal === journalMode, 'sqlite: the database is not in WAL mode')
}

/** The file holds personal data: its owner alone may read it. WAL and shared memory take over its mode. */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
}
