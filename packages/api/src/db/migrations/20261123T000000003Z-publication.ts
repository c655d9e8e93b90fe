import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

const CHANNELS = ['position', 'media', 'material', 'meeting', 'visit']
const ACTIVITIES = ['broadcast', 'sign', 'booklet', 'article', 'visit']

/** What is made public, what is recorded of the work, and what was asked and answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await posting(ddl)
  await record(ddl)
  await people(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['project', 'publicity_activity', 'reply_meeting', 'concern'])
  await ddl.drop(['audit_event', 'job_run', 'bulletin', 'posting_row', 'posting'])
}

async function posting(ddl: Ddl): Promise<void> {
  await ddl.table('posting', [
    ddl.id(),
    ddl.int('board', 'check (board between 1 and 5)'),
    ddl.text('number', 'unique'),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.day('posted_on'),
    ddl.day('closes_on', 'null'),
    ddl.int('row_count', 'check (row_count >= 0)'),
    ddl.text('totals'),
    ddl.at('data_as_of'),
    ddl.sha('sha256'),
    ddl.ref('issued_by', 'account (id)', 'null'),
    ddl.at('recorded_at'),
  ])
  await ddl.index('posting_board', 'posting (board, zone_id, posted_on, id)')
  await ddl.appendOnly('posting')
  await ddl.keyedTable('posting_row', [
    ddl.ref('posting_id', 'posting (id)'),
    ddl.int('row_no', 'check (row_no > 0)'),
    ddl.text('household_code'),
    ddl.text('building_code'),
    ddl.text('cells'),
    'primary key (posting_id, row_no)',
  ])
  await ddl.index('posting_row_household', 'posting_row (household_code)')
  await ddl.appendOnly('posting_row')
  await ddl.table('bulletin', [
    ddl.id(),
    ddl.text('period', 'unique'),
    ddl.int('issue_no', 'unique'),
    ddl.text('inputs'),
    ddl.text('formula_version'),
    ddl.text('ranking'),
    ddl.sha('sha256'),
    ddl.at('issued_at'),
  ])
  await ddl.appendOnly('bulletin')
}

async function record(ddl: Ddl): Promise<void> {
  await ddl.keyedTable('job_run', [
    ddl.text('job'),
    ddl.text('period'),
    ddl.oneOf('status', ['running', 'done', 'failed']),
    ddl.int('attempts'),
    ddl.at('lease_until', 'null'),
    ddl.text('lease_token', 'null'),
    ddl.text('report', 'null'),
    ddl.at('started_at'),
    ddl.at('finished_at', 'null'),
    'primary key (job, period)',
  ])
  // Neither actor nor household is a foreign key: the trail must outlive both, and a machine has no account.
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
  await ddl.index('audit_event_subject', 'audit_event (subject_kind, subject_id)')
  await ddl.index('audit_event_household', 'audit_event (household_id, at)')
  await ddl.appendOnly('audit_event')
}

async function people(ddl: Ddl): Promise<void> {
  await ddl.table('concern', [
    ddl.id(),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.day('raised_on'),
    ddl.text('topic'),
    ddl.text('question'),
    ddl.day('answered_on', 'null'),
    ddl.text('answer', 'null'),
  ])
  await ddl.index('concern_zone', 'concern (zone_id, raised_on, id)')
  await ddl.table('reply_meeting', [
    ddl.id(),
    ddl.day('held_on'),
    ddl.ref('zone_id', 'zone (id)', 'null'),
    ddl.text('topic'),
    ddl.int('attendees', 'check (attendees >= 0)'),
  ])
  await ddl.table('publicity_activity', [
    ddl.id(),
    ddl.oneOf('channel', CHANNELS),
    ddl.oneOf('kind', ACTIVITIES),
    ddl.int('quantity', 'check (quantity >= 0)'),
    ddl.day('on_day'),
    ddl.text('note'),
  ])
  await ddl.table('project', [
    ddl.id(),
    ddl.oneOf('kind', ['plan', 'town', 'supporting']),
    ddl.text('name'),
    ddl.text('sponsor'),
  ])
}
