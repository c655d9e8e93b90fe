import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import { OuterGuard } from './outer-guard.ts'

export interface PostgresOptions {
  /** Connections of this process; 10 unless told otherwise. */
  readonly max?: number
  /** Told of a connection that broke while idle: the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void
}

const INT8_OID = 20
const IDLE_IN_TRANSACTION_MS = 60_000

/** A bigint of the server as a number. Throws past 2^53, where a number would be another amount. */
function parseSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('postgres: an integer past 2^53 was read')
  return value
}

/** Opens a county on a PostgreSQL server. Connects at the first query. */
export function openPostgres(url: string, options: PostgresOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'yichi',
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser: typeParser },
  })
  pool.on('error', options.onIdleError ?? (() => undefined))
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new OuterGuard()],
  })
}

function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8_OID && format !== 'binary') return parseSafeInteger
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown
}
