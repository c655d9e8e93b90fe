import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

/** What each audit of the one ruler found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.table('ruler_audit', [
    ddl.id(),
    ddl.at('ran_at'),
    ddl.ref('ran_by', 'account (id)', 'null'),
    ddl.int('milliseconds', 'check (milliseconds >= 0)'),
    ddl.int('sheets', 'check (sheets >= 0)'),
    ddl.int('findings', 'check (findings >= 0)'),
    ddl.text('report'),
  ])
  await ddl.index('ruler_audit_ran_at', 'ruler_audit (ran_at, id)')
  await ddl.appendOnly('ruler_audit')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await new Ddl(db).drop(['ruler_audit'])
}
