import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

/** How a rulebook comes to be: its draft, the cases it must satisfy, two approvals, its publication. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await draft(ddl)
  await cases(ddl)
  await decisions(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['rulebook_publication', 'rulebook_approval', 'rulebook_case'])
  await ddl.drop(['rulebook_revision', 'rulebook_draft'])
}

async function draft(ddl: Ddl): Promise<void> {
  await ddl.table('rulebook_draft', [
    ddl.id(),
    ddl.ref('base_version_id', 'rulebook_version (id)'),
    ddl.text('version'),
    ddl.oneOf('status', ['editing', 'submitted', 'published', 'discarded']),
    ddl.int('revision', 'check (revision > 0)'),
    ddl.int('round', 'check (round >= 0)'),
    ddl.text('body'),
    ddl.sha('sha256'),
    ddl.sha('shown_sha256'),
    ddl.text('note'),
    ddl.day('effective_from'),
    ddl.ref('edited_by', 'account (id)'),
    ddl.at('updated_at'),
  ])
  await ddl.index('rulebook_draft_status', 'rulebook_draft (status, updated_at)')
  await ddl.keyedTable('rulebook_revision', [
    ddl.ref('draft_id', 'rulebook_draft (id)'),
    ddl.int('revision', 'check (revision > 0)'),
    ddl.sha('shown_sha256'),
    ddl.ref('edited_by', 'account (id)'),
    ddl.at('edited_at'),
    'primary key (draft_id, revision)',
  ])
  await ddl.appendOnly('rulebook_revision')
}

async function cases(ddl: Ddl): Promise<void> {
  await ddl.table('rulebook_case', [
    ddl.id(),
    ddl.ref('draft_id', 'rulebook_draft (id)', 'null'),
    ddl.ref('version_id', 'rulebook_version (id)', 'null'),
    ddl.text('case_id'),
    ddl.text('title'),
    ddl.oneOf('kind', ['assess', 'transition', 'voucher']),
    ddl.text('input'),
    ddl.text('expected'),
    'check ((draft_id is null) <> (version_id is null))',
  ])
  await ddl.uniqueIndex('rulebook_case_of_draft', 'rulebook_case (draft_id, case_id)')
  await ddl.uniqueIndex('rulebook_case_of_version', 'rulebook_case (version_id, case_id)')
}

async function decisions(ddl: Ddl): Promise<void> {
  await ddl.table('rulebook_approval', [
    ddl.id(),
    ddl.ref('draft_id', 'rulebook_draft (id)'),
    ddl.int('round', 'check (round > 0)'),
    ddl.ref('actor_id', 'account (id)'),
    ddl.oneOf('decision', ['approve', 'return']),
    ddl.text('reason', 'null'),
    ddl.sha('shown_sha256'),
    ddl.at('acted_at'),
    'unique (draft_id, round, actor_id)',
  ])
  await ddl.appendOnly('rulebook_approval')
  await ddl.table('rulebook_publication', [
    ddl.ref('version_id', 'rulebook_version (id)', 'primary key'),
    ddl.ref('supersedes', 'rulebook_version (id)', 'null unique'),
    ddl.ref('draft_id', 'rulebook_draft (id)', 'null unique'),
    ddl.text('announcement_no'),
    ddl.day('published_on'),
    ddl.at('published_at'),
    ddl.ref('published_by', 'account (id)'),
    ddl.text('approved_by'),
    ddl.sha('cases_sha256'),
  ])
  await ddl.appendOnly('rulebook_publication')
}
