import type { Db } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'
import { isPrivateLink } from './private-link.ts'

/** Thrown for a database address that is neither of the two kinds. The address may hold a password: it is not told. */
export class DatabaseAddressError extends Error {
  override name = 'DatabaseAddressError'
}

/** Opens `sqlite:<path>`, a plain path, `:memory:`, or `postgres://…`. */
export function openDatabase(address: string): Db {
  if (!isPrivateLink(address)) {
    throw new DatabaseAddressError(
      'database address: a server on another machine needs sslmode=verify-full',
    )
  }
  if (/^postgres(?:ql)?:\/\//.test(address)) return openPostgres(address)
  const path = sqlitePath(address)
  if (path === undefined || path === '') {
    throw new DatabaseAddressError(
      'database address: expected sqlite:<path>, a path or postgres://…',
    )
  }
  return openSqlite(path)
}

/** The file of a SQLite address, or undefined for any other kind. */
export function sqlitePath(address: string): string | undefined {
  if (address.startsWith('sqlite:')) return address.slice('sqlite:'.length)
  if (address === ':memory:') return address
  return /^[a-z][a-z0-9+.-]+:/i.test(address) ? undefined : address
}
