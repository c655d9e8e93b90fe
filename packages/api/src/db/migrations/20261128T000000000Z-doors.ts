import { sql, type Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const CODE_KINDS = ['reset', 'set-up', 'ticket']

/**
 * The doors: sessions that can be listed and ended, known browsers, second factors, codes that open once, the
 * passwords a person had, and the failures that are counted against guessing. Everybody signs in again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await account(ddl, db)
  await ddl.drop(['session'])
  await sessions(ddl)
  await factors(ddl)
  await codes(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['attempt', 'one_time_code', 'password_history', 'recovery_code', 'second_factor'])
  await ddl.drop(['session', 'known_device'])
  await ddl.table('session', [
    ddl.sha('token_sha256', 'primary key'),
    ddl.ref('account_id', 'account (id)'),
    ddl.at('created_at'),
    ddl.at('last_seen_at'),
    ddl.at('expires_at'),
  ])
  await ddl.index('session_account', 'session (account_id)')
  await ddl.index('session_expiry', 'session (expires_at)')
  for (const column of ACCOUNT_COLUMNS) await ddl.dropColumn('account', column)
}

const ACCOUNT_COLUMNS = [
  'reset_wished_at',
  'last_signed_in_at',
  'password_expires_at',
  'must_change',
  'password_set_at',
]

async function account(ddl: Ddl, db: Kysely<unknown>): Promise<void> {
  await ddl.addColumn('account', ddl.at('password_set_at', 'null'))
  await ddl.addColumn('account', ddl.int('must_change', 'default 0 check (must_change in (0, 1))'))
  await ddl.addColumn('account', ddl.at('password_expires_at', 'null'))
  await ddl.addColumn('account', ddl.at('last_signed_in_at', 'null'))
  await ddl.addColumn('account', ddl.at('reset_wished_at', 'null'))
  await sql`update account set password_set_at = created_at`.execute(db)
}

async function sessions(ddl: Ddl): Promise<void> {
  await ddl.table('known_device', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.sha('token_sha256'),
    ddl.at('created_at'),
    ddl.at('last_seen_at'),
    ddl.at('expires_at'),
    'unique (token_sha256, account_id)',
  ])
  await ddl.index('known_device_account', 'known_device (account_id)')
  await ddl.table('session', [
    ddl.id(),
    ddl.sha('token_sha256', 'unique'),
    ddl.ref('account_id', 'account (id)'),
    ddl.ref('device_id', 'known_device (id)', 'null'),
    ddl.text('network'),
    ddl.text('user_agent'),
    ddl.at('created_at'),
    ddl.at('last_seen_at'),
    ddl.at('expires_at'),
    ddl.at('proved_at'),
  ])
  await ddl.index('session_account', 'session (account_id, created_at)')
  await ddl.index('session_expiry', 'session (expires_at)')
  await ddl.index('session_device', 'session (device_id)')
}

async function factors(ddl: Ddl): Promise<void> {
  await ddl.table('second_factor', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.blob('secret_cipher'),
    ddl.at('created_at'),
    ddl.at('confirmed_at', 'null'),
    ddl.int('last_step', 'null'),
  ])
  const one = 'second_factor (account_id) where confirmed_at is'
  await ddl.uniqueIndex('second_factor_in_force', `${one} not null`)
  await ddl.uniqueIndex('second_factor_offered', `${one} null`)
  await ddl.keyedTable('recovery_code', [
    ddl.ref('account_id', 'account (id)'),
    ddl.sha('code_sha256'),
    ddl.at('created_at'),
    ddl.at('used_at', 'null'),
    'primary key (account_id, code_sha256)',
  ])
  await ddl.table('password_history', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.text('password_hash'),
    ddl.at('set_at'),
  ])
  await ddl.index('password_history_account', 'password_history (account_id, set_at)')
}

async function codes(ddl: Ddl): Promise<void> {
  await ddl.table('one_time_code', [
    ddl.id(),
    ddl.oneOf('kind', CODE_KINDS),
    ddl.ref('account_id', 'account (id)', 'null'),
    ddl.sha('code_sha256', 'unique'),
    ddl.ref('issued_by', 'account (id)', 'null'),
    ddl.at('created_at'),
    ddl.at('expires_at'),
    ddl.at('used_at', 'null'),
  ])
  await ddl.index('one_time_code_account', 'one_time_code (account_id, kind)')
  await ddl.keyedTable('attempt', [
    ddl.sha('key_sha256', 'primary key'),
    ddl.text('flow'),
    ddl.ref('account_id', 'account (id)', 'null'),
    ddl.text('failures'),
    ddl.int('locks', 'check (locks >= 0)'),
    ddl.at('locked_until', 'null'),
    ddl.at('updated_at'),
  ])
  await ddl.index('attempt_account', 'attempt (account_id)')
  await ddl.index('attempt_updated', 'attempt (updated_at)')
}
