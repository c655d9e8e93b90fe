import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const ROLES = [
  'zone-leader',
  'surveyor',
  'computer',
  'signer',
  'reviewer',
  'deputy-leader',
  'office-director',
  'finance-leader',
  'platform-company',
  'agent-bank',
  'cashier',
  'acceptor',
  'publisher',
  'leader',
  'auditor',
  'security-administrator',
]

/** The county, its zones and its people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.createAppendOnlyFunction()
  await county(ddl)
  await identity(ddl)
  await organisation(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['staff', 'special_group', 'work_group'])
  await ddl.drop(['session', 'role_grant', 'account'])
  await ddl.drop(['zone', 'rulebook_version', 'programme', 'setting'])
  await ddl.dropAppendOnlyFunction()
}

async function county(ddl: Ddl): Promise<void> {
  await ddl.table('setting', [ddl.id('key'), ddl.text('value')])
  await ddl.table('programme', [
    ddl.int('year', 'primary key'),
    ddl.text('label'),
    ddl.fen('planned_fen'),
  ])
  await ddl.table('rulebook_version', [
    ddl.id(),
    ddl.text('rulebook_id'),
    ddl.text('version'),
    ddl.sha('sha256'),
    ddl.text('body'),
    ddl.day('effective_from'),
    ddl.at('activated_at'),
  ])
  await ddl.table('zone', [
    ddl.id(),
    ddl.text('code', 'unique'),
    ddl.text('name'),
    ddl.int('programme_year', 'references programme (year)'),
    ddl.oneOf('location', ['I', 'II', 'III']),
    ddl.ref('rulebook_version_id', 'rulebook_version (id)'),
    ddl.day('announced_on'),
    ddl.int('baseline_households', 'check (baseline_households >= 0)'),
    ddl.at('created_at'),
  ])
  await ddl.index('zone_programme', 'zone (programme_year, code)')
}

async function identity(ddl: Ddl): Promise<void> {
  await ddl.table('account', [
    ddl.id(),
    ddl.text('login', 'unique'),
    ddl.text('name'),
    ddl.blob('phone_cipher', 'null'),
    ddl.text('phone_index', 'null unique'),
    ddl.text('password_hash'),
    ddl.oneOf('status', ['pending', 'active', 'disabled']),
    ddl.at('created_at'),
  ])
  await ddl.table('role_grant', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.oneOf('role', ROLES),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.at('granted_at'),
  ])
  // A grant for the whole county names no zone, and nulls alone would not collide.
  await ddl.uniqueIndex('role_grant_once', `role_grant (account_id, role, coalesce(zone_id, ''))`)
  await ddl.table('session', [
    ddl.sha('token_sha256', 'primary key'),
    ddl.ref('account_id', 'account (id)'),
    ddl.at('created_at'),
    ddl.at('last_seen_at'),
    ddl.at('expires_at'),
  ])
  await ddl.index('session_account', 'session (account_id)')
  await ddl.index('session_expiry', 'session (expires_at)')
}

async function organisation(ddl: Ddl): Promise<void> {
  await ddl.table('work_group', [
    ddl.id(),
    ddl.ref('zone_id', 'zone (id)', 'unique'),
    ddl.text('code', 'unique'),
    ddl.text('name'),
    ddl.text('leader_name'),
    ddl.text('deputy_name'),
  ])
  await ddl.table('special_group', [
    ddl.id(),
    ddl.text('code', 'unique'),
    ddl.text('name'),
    ddl.int('position'),
  ])
  await ddl.table('staff', [
    ddl.id(),
    ddl.text('name'),
    ddl.oneOf('rank', ['section', 'general']),
    ddl.ref('work_group_id', 'work_group (id)', 'null'),
    ddl.ref('special_group_id', 'special_group (id)', 'null'),
    ddl.ref('account_id', 'account (id)', 'null'),
  ])
}
