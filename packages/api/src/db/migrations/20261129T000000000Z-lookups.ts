import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

/** What every approval act looks up: who took a home over, and what a source has given already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.index('handover_household', 'handover (household_id, id)')
  await ddl.index('payment_source', 'payment (fund_source_id, state, amount_fen)')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.dropIndex('payment_source')
  await ddl.dropIndex('handover_household')
}
