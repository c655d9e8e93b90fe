import { createHash } from 'node:crypto'
import { auditEventHash, CHAIN_START, type AuditEventRecord } from '@yichi/domain/facts/audit-event'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const BATCH = 500

/**
 * The audit trail becomes a chain: each event carries the hash of the one before. Events there were are chained in
 * their order. Which rows an event changed, with their digests before and after, stands in `audit_change`;
 * `row_touch` is where triggers note what a transaction has changed until it is folded into its event.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await putAside(db, ddl)
  await chain(ddl)
  await changes(ddl)
  await alerts(ddl)
  await chainOld(db)
  await ddl.drop(['audit_event_before'])
  await ddl.appendOnly('audit_event')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await dropNotes(db, ddl)
  await ddl.drop(['alert', 'row_touch', 'audit_change', 'audit_head'])
  await putAside(db, ddl)
  await ddl.table('audit_event', [
    ddl.id(),
    ddl.at('at'),
    ddl.text('actor_id', 'null'),
    ddl.text('action'),
    ddl.text('subject_kind'),
    ddl.text('subject_id'),
    ddl.text('household_id', 'null'),
    ddl.text('detail'),
  ])
  await sql`insert into audit_event
    select id, at, actor_id, action, subject_kind, subject_id, household_id, detail
    from audit_event_before`.execute(db)
  await ddl.drop(['audit_event_before'])
  await ddl.index('audit_event_subject', 'audit_event (subject_kind, subject_id)')
  await ddl.index('audit_event_household', 'audit_event (household_id, at)')
  await ddl.appendOnly('audit_event')
}

/** Renames the table there is; the names of its indexes are needed again. */
async function putAside(db: Kysely<unknown>, { dialect }: Ddl): Promise<void> {
  await sql`alter table audit_event rename to audit_event_before`.execute(db)
  const { rows } = await indexNames(db, dialect)
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db)
  if (dialect === 'sqlite') {
    for (const change of ['update', 'delete'])
      await sql`drop trigger ${sql.id(`audit_event_no_${change}`)}`.execute(db)
    return
  }
  await sql`drop trigger audit_event_append_only on audit_event_before`.execute(db)
  const { rows: keys } = await sql<{ name: string }>`select conname as name from pg_constraint
    where conrelid = 'audit_event_before'::regclass and contype in ('p', 'u')`.execute(db)
  for (const { name } of keys)
    await sql`alter table audit_event_before drop constraint ${sql.id(name)}`.execute(db)
}

function indexNames(db: Kysely<unknown>, dialect: string) {
  const query =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master
          where type = 'index' and tbl_name = 'audit_event_before' and sql is not null`
      : sql<{ name: string }>`select indexrelid::regclass::text as name from pg_index i
          where indrelid = 'audit_event_before'::regclass
          and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`
  return query.execute(db)
}

async function chain(ddl: Ddl): Promise<void> {
  // Neither actor nor household is a foreign key: the trail must outlive both, and a machine has no account.
  await ddl.table('audit_event', [
    ddl.big('seq', 'primary key check (seq > 0)'),
    ddl.text('id', 'unique'),
    ddl.at('at'),
    ddl.text('actor_id', 'null'),
    ddl.text('on_behalf_of', 'null'),
    ddl.text('session_id', 'null'),
    ddl.text('device_id', 'null'),
    ddl.text('network', 'null'),
    ddl.text('request_id', 'null'),
    ddl.text('action'),
    ddl.oneOf('result', ['done', 'refused']),
    ddl.text('subject_kind'),
    ddl.text('subject_id'),
    ddl.text('household_id', 'null'),
    ddl.int('version', 'null'),
    ddl.text('reason', 'null'),
    ddl.text('detail'),
    ddl.int('changes', 'check (changes >= 0)'),
    ddl.sha('changes_sha256', 'null'),
    ddl.oneOf('algorithm', ['sha256', 'sm3']),
    ddl.sha('prev_hash'),
    ddl.sha('hash'),
  ])
  await ddl.index('audit_event_subject', 'audit_event (subject_kind, subject_id)')
  await ddl.index('audit_event_household', 'audit_event (household_id, seq)')
  await ddl.index('audit_event_actor', 'audit_event (actor_id, seq)')
  await ddl.index('audit_event_at', 'audit_event (at, seq)')
  await ddl.keyedTable('audit_head', [
    ddl.int('chain', 'primary key check (chain = 1)'),
    ddl.big('seq'),
    ddl.at('at'),
    ddl.sha('hash'),
  ])
}

async function changes(ddl: Ddl): Promise<void> {
  await ddl.keyedTable('audit_change', [
    ddl.text('table_name'),
    ddl.text('row_key'),
    ddl.big('seq', 'references audit_event (seq)'),
    ddl.sha('before_sha256', 'null'),
    ddl.sha('after_sha256', 'null'),
    'primary key (table_name, row_key, seq)',
  ])
  await ddl.index('audit_change_seq', 'audit_change (seq)')
  await ddl.appendOnly('audit_change')
  await ddl.table('row_touch', [ddl.serial('id'), ddl.text('table_name'), ddl.text('row_key')])
}

async function alerts(ddl: Ddl): Promise<void> {
  await ddl.table('alert', [
    ddl.id(),
    ddl.text('rule'),
    ddl.oneOf('severity', ['high', 'medium', 'low']),
    ddl.at('raised_at'),
    // One alert for one thing: what it is about, without the moment.
    ddl.text('fingerprint', 'unique'),
    ddl.text('detail'),
    ddl.at('acknowledged_at', 'null'),
    ddl.ref('acknowledged_by', 'account (id)', 'null'),
    ddl.text('note', 'null'),
  ])
  await ddl.index('alert_raised', 'alert (raised_at, id)')
}

interface Before {
  readonly id: string
  readonly at: string
  readonly actor_id: string | null
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly household_id: string | null
  readonly detail: string
}

async function chainOld(db: Kysely<unknown>): Promise<void> {
  let head = { seq: 0, hash: CHAIN_START, at: '', id: '' }
  for (;;) {
    const { rows } = await sql<Before>`select * from audit_event_before
      where (at, id) > (${head.at}, ${head.id}) order by at, id limit ${BATCH}`.execute(db)
    for (const row of rows) {
      const record = linkOf(row, head.seq + 1, head.hash)
      const hash = auditEventHash(record, sha256)
      await insert(db, record, hash)
      head = { seq: record.seq, hash, at: row.at, id: row.id }
    }
    if (rows.length < BATCH) break
  }
  if (head.seq === 0) return
  await sql`insert into audit_head values (1, ${head.seq}, ${head.at}, ${head.hash})`.execute(db)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function linkOf(row: Before, seq: number, prevHash: string): AuditEventRecord {
  return {
    seq,
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    onBehalfOf: null,
    sessionId: null,
    deviceId: null,
    network: null,
    requestId: null,
    action: row.action,
    result: 'done',
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    householdId: row.household_id,
    version: null,
    reason: null,
    detail: row.detail,
    changes: 0,
    changesSha256: null,
    algorithm: 'sha256',
    prevHash,
  }
}

async function insert(db: Kysely<unknown>, event: AuditEventRecord, hash: string): Promise<void> {
  await sql`insert into audit_event (seq, id, at, actor_id, action, result, subject_kind, subject_id,
    household_id, detail, changes, algorithm, prev_hash, hash)
    values (${event.seq}, ${event.id}, ${event.at}, ${event.actorId}, ${event.action}, 'done',
    ${event.subjectKind}, ${event.subjectId}, ${event.householdId}, ${event.detail}, 0, 'sha256',
    ${event.prevHash}, ${hash})`.execute(db)
}

/** The triggers that note touched rows stand on other tables and write into one of these. */
async function dropNotes(db: Kysely<unknown>, { dialect }: Ddl): Promise<void> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ name: string }>`select proname as name from pg_proc
      where proname like 'note\\_%'`.execute(db)
    for (const { name } of rows) await sql`drop function ${sql.id(name)}() cascade`.execute(db)
    return
  }
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'trigger' and name like 'note\\_%' escape '\\'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db)
}
