const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'])
const FOREIGN_KEY = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503'])
const CHECK = new Set(['SQLITE_CONSTRAINT_CHECK', '23514'])
const SERIALIZATION = new Set(['40001', '40P01'])

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** SQLite: another connection holds the write lock, or a read snapshot is too old to write from. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'SQLITE_BUSY' || code.startsWith('SQLITE_BUSY_')
}

/** PostgreSQL: two transactions crossed (40001) or locked each other out (40P01); one of them runs again. */
export function isSerializationFailure(error: unknown): boolean {
  return SERIALIZATION.has(codeOf(error))
}

/** A row with this key exists already, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE.has(codeOf(error))
}

/** A row names another that does not exist, or a named row was to be deleted, on either database. */
export function isForeignKeyViolation(error: unknown): boolean {
  return FOREIGN_KEY.has(codeOf(error))
}

/** A value outside what its column allows, on either database. */
export function isCheckViolation(error: unknown): boolean {
  return CHECK.has(codeOf(error))
}
