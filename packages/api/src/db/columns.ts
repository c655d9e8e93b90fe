import { sql } from 'kysely'
import type { Expression, RawBuilder } from 'kysely'

/**
 * The sum of a money column in fen, 0 over no rows. The cast is needed because PostgreSQL sums bigint to
 * numeric, which arrives as text. Give the result to `fen()`: it refuses a sum past 2^53, which SQLite's
 * driver rounds without a word.
 */
export function sumFen(amount: Expression<number | null>): RawBuilder<number> {
  return sql<number>`cast(coalesce(sum(${amount}), 0) as bigint)`
}

/** How many rows meet the condition: the same text on both databases. */
export function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`cast(coalesce(sum(case when ${condition} then 1 else 0 end), 0) as bigint)`
}

/** A truth as it is stored: 1 or 0. */
export function bool(value: boolean): 0 | 1 {
  return value ? 1 : 0
}

/** A stored truth as a boolean; 0 and 1 never leave the store. */
export function isTrue(column: 0 | 1): boolean {
  return column === 1
}
