import { Kysely, SqliteAdapter, SqliteDialect, type Dialect } from 'kysely'
import type { Database, Db } from './database.ts'
import { OuterGuard } from './outer-guard.ts'
import { connectSqlite } from './sqlite-connection.ts'
import type { SqliteMode } from './sqlite-connection.ts'
import { CachedSqlite } from './statement-cache.ts'
import { SteadySqliteCompiler } from './steady-sqlite-compiler.ts'

/** SQLite can change its schema inside a transaction: a migration that fails leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class CountySqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }

  override createQueryCompiler(): SteadySqliteCompiler {
    return new SteadySqliteCompiler()
  }
}

/**
 * A county in a SQLite file, made with its folder when missing, or in memory (`:memory:`). One connection, opened
 * by the first query; that query throws when the file cannot be opened or a safety setting does not take.
 */
export function openSqlite(path: string): Db {
  return open(path, 'read-write')
}

/** A county in an existing SQLite file, through a connection on which every write fails. */
export function openSqliteReadOnly(path: string): Db {
  return open(path, 'read-only')
}

function open(path: string, mode: SqliteMode): Db {
  return new Kysely<Database>({
    dialect: sqliteDialect(path, mode),
    plugins: [new OuterGuard()],
  })
}

/** How Kysely speaks to a county in a file: one connection, opened by the first query. */
export function sqliteDialect(path: string, mode: SqliteMode): Dialect {
  const database = (): Promise<CachedSqlite> =>
    Promise.resolve().then(() => new CachedSqlite(connectSqlite(path, mode)))
  return new CountySqliteDialect({ database })
}
