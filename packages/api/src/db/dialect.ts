import { SqliteAdapter } from 'kysely'
import type { DialectAdapter } from 'kysely'
import type { Dialect } from './database.ts'

/** Any handle, typed or not, inside a transaction or outside. */
export interface AnyHandle {
  getExecutor(): { readonly adapter: DialectAdapter }
}

/** Which of the two databases a handle or a transaction speaks to. */
export function dialectOf(handle: AnyHandle): Dialect {
  return handle.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}
