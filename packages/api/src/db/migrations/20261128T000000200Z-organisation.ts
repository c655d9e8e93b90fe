import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const UNIT_KINDS = [
  'leading-body',
  'special-group',
  'work-group',
  'office',
  'platform-company',
  'agent-bank',
  'supervision',
  'administration',
]

const WORKING_ROLES = [
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
]

const ADMINISTRATORS = ['system-administrator', 'security-administrator', 'audit-administrator']

const POSTS = ['group-leader', 'deputy-group-leader', 'member', ...WORKING_ROLES, ...ADMINISTRATORS]

const RELATIONS = 'self spouse parent-or-child sibling other-relative interest'.split(' ')

/** Where a role that was granted to a person becomes a post: in the work group of the zone, or in a body. */
const GROUP_ROLES = ['zone-leader', 'deputy-leader', 'surveyor', 'computer', 'signer', 'acceptor']
const BODY_OF: Readonly<Record<string, readonly [kind: string, code: string, name: string]>> = {
  'zone-leader': ['leading-body', 'L2', '棚户区改造工作指挥部'],
  'deputy-leader': ['leading-body', 'L2', '棚户区改造工作指挥部'],
  leader: ['leading-body', 'L2', '棚户区改造工作指挥部'],
  'platform-company': ['platform-company', 'P1', '县立鑫公司'],
  'agent-bank': ['agent-bank', 'B1', '代理银行'],
  auditor: ['supervision', 'D1', '检察服务室'],
  'system-administrator': ['administration', 'A1', '系统管理'],
  'security-administrator': ['administration', 'A1', '系统管理'],
  'audit-administrator': ['administration', 'A1', '系统管理'],
}
const OFFICE = ['office', 'O1', '棚户区改造办公室'] as const

/** The organisation with dated appointments in place of granted roles; delegations, interests, proposals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await organisation(ddl)
  await rights(ddl)
  await convert(db)
  await ddl.drop(['staff', 'special_group', 'work_group', 'role_grant'])
  await ddl.addColumn('account', ddl.ref('unit_id', 'organisation_unit (id)', 'null'))
  await ddl.addColumn('account', ddl.text('created_by', 'null'))
  await ddl.addColumn('approval_act', ddl.text('on_behalf_of', 'null'))
}

/** Brings the tables back empty but for their roles: what is beyond them had no place before. */
export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.dropColumn('approval_act', 'on_behalf_of')
  await ddl.dropColumn('account', 'created_by')
  await ddl.dropColumn('account', 'unit_id')
  await former(ddl)
  await sql`insert into role_grant (id, account_id, role, zone_id, granted_at)
    select min(p.id), p.account_id, p.post, u.zone_id, min(p.created_at)
    from appointment p join organisation_unit u on u.id = p.unit_id
    where p.account_id is not null and p.ended_at is null and p.until_on is null and p.post in (
      'surveyor', 'computer', 'signer', 'reviewer', 'deputy-leader', 'office-director',
      'finance-leader', 'platform-company', 'agent-bank', 'cashier', 'acceptor', 'publisher',
      'leader', 'auditor', 'security-administrator')
    group by p.account_id, p.post, u.zone_id`.execute(db)
  await ddl.drop(['proposal_decision', 'proposal', 'interest', 'delegation', 'appointment'])
  await ddl.drop(['organisation_unit'])
}

async function organisation(ddl: Ddl): Promise<void> {
  await ddl.table('organisation_unit', [
    ddl.id(),
    ddl.text('code', 'unique'),
    ddl.text('name'),
    ddl.oneOf('kind', UNIT_KINDS),
    ddl.ref('parent_id', 'organisation_unit (id)', 'null'),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.int('position', 'check (position > 0)'),
    ddl.day('closed_on', 'null'),
    ddl.int('version', 'check (version > 0)'),
    ddl.at('created_at'),
    `check (kind <> 'work-group' or zone_id is not null)`,
  ])
  await ddl.uniqueIndex(
    'organisation_unit_work_group',
    `organisation_unit (zone_id) where kind = 'work-group' and closed_on is null`,
  )
  // Somebody without an account is a member by name: most of the cadres never sign in.
  await ddl.table('appointment', [
    ddl.id(),
    ddl.ref('unit_id', 'organisation_unit (id)'),
    ddl.ref('account_id', 'account (id)', 'null'),
    ddl.text('person_name'),
    ddl.oneOf('rank', ['section', 'general'], 'null'),
    ddl.oneOf('post', POSTS),
    ddl.day('from_on'),
    ddl.day('until_on', 'null'),
    ddl.at('ended_at', 'null'),
    ddl.at('created_at'),
    'check (until_on is null or until_on >= from_on)',
  ])
  await ddl.index('appointment_account', 'appointment (account_id, from_on)')
  await ddl.index('appointment_unit', 'appointment (unit_id, from_on)')
  await ddl.uniqueIndex(
    'appointment_once',
    'appointment (account_id, unit_id, post) where until_on is null and ended_at is null',
  )
}

async function rights(ddl: Ddl): Promise<void> {
  await ddl.table('delegation', [
    ddl.id(),
    ddl.ref('appointment_id', 'appointment (id)'),
    ddl.ref('to_account_id', 'account (id)'),
    ddl.oneOf('role', WORKING_ROLES),
    ddl.day('from_on'),
    ddl.day('until_on'),
    ddl.text('reason'),
    ddl.at('given_at'),
    ddl.at('ended_at', 'null'),
    'check (until_on >= from_on)',
  ])
  await ddl.index('delegation_to', 'delegation (to_account_id, until_on)')
  await ddl.index('delegation_appointment', 'delegation (appointment_id)')
  await ddl.table('interest', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.ref('household_id', 'household (id)'),
    ddl.oneOf('relation', RELATIONS),
    ddl.oneOf('known_by', ['self-declared', 'reported', 'matched']),
    ddl.ref('recorded_by', 'account (id)'),
    ddl.at('recorded_at'),
    ddl.at('withdrawn_at', 'null'),
    ddl.text('withdrawn_reason', 'null'),
  ])
  await ddl.uniqueIndex(
    'interest_once',
    'interest (household_id, account_id) where withdrawn_at is null',
  )
  await ddl.index('interest_account', 'interest (account_id)')
  await ddl.table('proposal', [
    ddl.id(),
    ddl.oneOf('kind', [
      'appoint',
      'end-appointment',
      'admit-administrator',
      'remove-administrator',
    ]),
    ddl.ref('account_id', 'account (id)'),
    ddl.ref('unit_id', 'organisation_unit (id)', 'null'),
    ddl.oneOf('post', POSTS),
    ddl.ref('appointment_id', 'appointment (id)', 'null'),
    ddl.day('from_on'),
    ddl.day('until_on', 'null'),
    ddl.text('reason'),
    ddl.ref('proposed_by', 'account (id)'),
    ddl.at('proposed_at'),
    ddl.oneOf('status', ['open', 'approved', 'refused', 'withdrawn']),
    ddl.at('closed_at', 'null'),
  ])
  await ddl.index('proposal_status', 'proposal (status, proposed_at, id)')
  await ddl.table('proposal_decision', [
    ddl.id(),
    ddl.ref('proposal_id', 'proposal (id)'),
    ddl.ref('decided_by', 'account (id)'),
    ddl.oneOf('decision', ['approve', 'refuse']),
    ddl.text('reason', 'null'),
    ddl.at('decided_at'),
    'unique (proposal_id, decided_by)',
  ])
  await ddl.appendOnly('proposal_decision')
}

interface Grant {
  readonly id: string
  readonly account_id: string
  readonly account_name: string
  readonly role: string
  readonly zone_id: string | null
  readonly zone_code: string | null
  readonly granted_at: string
}

/** Groups become units, their people members, and every granted role a post in the unit where it is exercised. */
async function convert(db: Kysely<unknown>): Promise<void> {
  await sql`insert into organisation_unit (id, code, name, kind, zone_id, position, version, created_at)
    select g.id, g.code, g.name, 'work-group', g.zone_id, 1, 1, z.created_at
    from work_group g join zone z on z.id = g.zone_id`.execute(db)
  await sql`insert into organisation_unit (id, code, name, kind, position, version, created_at)
    select id, code, name, 'special-group', position, 1, '2014-01-01T00:00:00.000Z'
    from special_group`.execute(db)
  await sql`insert into appointment
      (id, unit_id, account_id, person_name, rank, post, from_on, created_at)
    select s.id, u.id, s.account_id, s.name, s.rank, 'member',
      substr(u.created_at, 1, 10), u.created_at
    from staff s join organisation_unit u on u.id = coalesce(s.work_group_id, s.special_group_id)`.execute(
    db,
  )
  await leaders(db, 'leader_name', 'group-leader')
  await leaders(db, 'deputy_name', 'deputy-group-leader')
  const { rows } = await sql<Grant>`select r.id, r.account_id, a.name as account_name, r.role,
      r.zone_id, z.code as zone_code, r.granted_at
    from role_grant r join account a on a.id = r.account_id left join zone z on z.id = r.zone_id
    order by r.id`.execute(db)
  for (const grant of rows) await appoint(db, grant)
}

/** Leaders were kept by name alone; a name gives no right. */
async function leaders(db: Kysely<unknown>, column: string, post: string): Promise<void> {
  const name = sql.ref(`g.${column}`)
  await sql`insert into appointment (id, unit_id, person_name, post, from_on, created_at)
    select g.id || ${`/${post}`}, u.id, ${name}, ${post}, substr(u.created_at, 1, 10), u.created_at
    from work_group g join organisation_unit u on u.id = g.id where ${name} <> ''`.execute(db)
}

async function appoint(db: Kysely<unknown>, grant: Grant): Promise<void> {
  const unitId = await unitOf(db, grant)
  const post = grant.role === 'zone-leader' ? 'group-leader' : grant.role
  await sql`insert into appointment
      (id, unit_id, account_id, person_name, post, from_on, created_at)
    values (${grant.id}, ${unitId}, ${grant.account_id}, ${grant.account_name}, ${post},
      ${grant.granted_at.slice(0, 10)}, ${grant.granted_at})`.execute(db)
}

/** The unit in which the role is exercised; made where the county has none yet. */
async function unitOf(db: Kysely<unknown>, grant: Grant): Promise<string> {
  const isGroup = grant.zone_id !== null && GROUP_ROLES.includes(grant.role)
  const [kind, body, bodyName] = isGroup
    ? (['work-group', 'Z', '征迁工作组'] as const)
    : (BODY_OF[grant.role] ?? OFFICE)
  const { rows } = await sql<{ id: string }>`select id from organisation_unit
    where kind = ${kind} and coalesce(zone_id, '') = ${grant.zone_id ?? ''}`.execute(db)
  const [found] = rows
  if (found !== undefined) return found.id
  const code = grant.zone_code === null ? body : `${body}-${grant.zone_code}`
  const name = grant.zone_code === null ? bodyName : `${bodyName}（${grant.zone_code}）`
  await sql`insert into organisation_unit (id, code, name, kind, zone_id, position, version, created_at)
    values (${grant.id}, ${code}, ${name}, ${kind}, ${grant.zone_id}, 1, 1, ${grant.granted_at})`.execute(
    db,
  )
  return grant.id
}

/** The tables as the first migration made them: a migration before this one takes them down. */
async function former(ddl: Ddl): Promise<void> {
  await ddl.table('role_grant', [
    ddl.id(),
    ddl.ref('account_id', 'account (id)'),
    ddl.oneOf('role', [...WORKING_ROLES, 'security-administrator']),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.at('granted_at'),
  ])
  await ddl.uniqueIndex('role_grant_once', `role_grant (account_id, role, coalesce(zone_id, ''))`)
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
