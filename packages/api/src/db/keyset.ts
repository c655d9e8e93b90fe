import { sql } from 'kysely'
import type { ExpressionBuilder, RawBuilder, SqlBool, StringReference } from 'kysely'

/** What a page ends with: the values of its order columns in the last row. */
export type KeysetValues = readonly (string | number)[]

/** Thrown for a cursor this program did not write. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError'
}

const LONGEST_CURSOR = 1_000

/**
 * The rows after the given one in ascending order of the columns: `(a, b) > (?, ?)`, which both databases
 * search in an index over all columns; the longhand with `or` uses the first column only.
 */
export function keysetAfter<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  columns: readonly StringReference<DB, TB>[],
  values: KeysetValues,
): RawBuilder<SqlBool> {
  return compare({ eb, columns, values, operator: sql`>` })
}

/** The rows after the given one in descending order of the columns. */
export function keysetBefore<DB, TB extends keyof DB>(
  eb: ExpressionBuilder<DB, TB>,
  columns: readonly StringReference<DB, TB>[],
  values: KeysetValues,
): RawBuilder<SqlBool> {
  return compare({ eb, columns, values, operator: sql`<` })
}

interface Comparison<DB, TB extends keyof DB> {
  readonly eb: ExpressionBuilder<DB, TB>
  readonly columns: readonly StringReference<DB, TB>[]
  readonly values: KeysetValues
  readonly operator: RawBuilder<unknown>
}

function compare<DB, TB extends keyof DB>(of: Comparison<DB, TB>): RawBuilder<SqlBool> {
  if (of.columns.length === 0 || of.columns.length !== of.values.length) {
    throw new InvalidCursorError('cursor: it does not fit the order of this list')
  }
  const columns = sql.join(of.columns.map((column) => of.eb.ref(column)))
  return sql<SqlBool>`(${columns}) ${of.operator} (${sql.join(of.values)})`
}

/** The values as one opaque word for an address or a request. */
export function encodeCursor(values: KeysetValues): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url')
}

/** The values of a cursor of that many columns. Throws InvalidCursorError for anything else. */
export function decodeCursor(cursor: string, columns: number): KeysetValues {
  const values = cursor.length <= LONGEST_CURSOR ? parse(cursor) : undefined
  if (!isKeysetValues(values) || values.length !== columns || encodeCursor(values) !== cursor) {
    throw new InvalidCursorError('cursor: not one of this program')
  }
  return values
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function isKeysetValues(value: unknown): value is KeysetValues {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' || Number.isSafeInteger(item))
  )
}
