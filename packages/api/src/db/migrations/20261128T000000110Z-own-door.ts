import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

/**
 * The residents' door. It shares nothing with that of the staff: their passwords stand in a table of their own, their
 * sessions in another, and so does the count of what was tried in vain.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.table('resident', [
    ddl.text('account_id', 'primary key references account (id)'),
    ddl.text('password_hash'),
    // While it is there, the password is the code of the slip, and good until then.
    ddl.at('code_expires_at', 'null'),
    ddl.ref('admitted_by', 'account (id)'),
    ddl.at('admitted_at'),
    ddl.at('last_signed_in_at', 'null'),
    ddl.ref('closed_by', 'account (id)', 'null'),
    ddl.at('closed_at', 'null'),
  ])
  await ddl.table('own_session', [
    ddl.sha('token_sha256', 'primary key'),
    ddl.ref('account_id', 'resident (account_id)'),
    ddl.at('created_at'),
    ddl.at('last_seen_at'),
    ddl.at('expires_at'),
  ])
  await ddl.index('own_session_account', 'own_session (account_id)')
  await ddl.table('own_attempt', [
    ddl.id(),
    ddl.at('at'),
    ddl.sha('screen_sha256'),
    ddl.text('person_index'),
  ])
  await ddl.index('own_attempt_screen', 'own_attempt (screen_sha256, at)')
  await ddl.index('own_attempt_person', 'own_attempt (person_index, at)')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await new Ddl(db).drop(['own_attempt', 'own_session', 'resident'])
}
