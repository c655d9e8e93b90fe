import type { TableName } from './schema-columns.ts'

/**
 * How the audit trail keeps watch over a table.
 * - `sealed` every change of a row is digested into the trail; a row changed past the program is found
 * - `part` its rows are part of a row of another table, and digested with that
 * - `exempt` not watched, for the reason given
 */
export type Sealing =
  | { readonly kind: 'sealed'; readonly key: string }
  | {
      readonly kind: 'part'
      readonly of: TableName
      /** The column that names the row it is part of. */
      readonly by: string
      /** What tells and orders the parts of one row. */
      readonly order: string
    }
  | { readonly kind: 'exempt'; readonly because: string }

const sealed = (key = 'id') => ({ kind: 'sealed', key }) as const
const part = (of: TableName, by: string, order = 'id') => ({ kind: 'part', of, by, order }) as const
const exempt = (because: string) => ({ kind: 'exempt', because }) as const

const TRAIL = 'part of the trail itself, which is checked link by link'

/** Every table, one way or the other: a new table does not compile until it stands here. */
export const SEALED_TABLES = {
  account: sealed(),
  agreement: sealed(),
  alert: exempt('made from the trail; raising one and acknowledging it are events there'),
  appointment: sealed(),
  approval: sealed(),
  approval_act: part('approval', 'approval_id', 'seq'),
  attempt: exempt(
    'counts of failures that end by themselves; every failure is an event of its own',
  ),
  audit_change: exempt(TRAIL),
  audit_event: exempt(TRAIL),
  audit_head: exempt(TRAIL),
  building: sealed(),
  bulletin: sealed(),
  concern: sealed(),
  delegation: sealed(),
  drawdown: sealed(),
  fund_source: sealed(),
  handover: sealed(),
  house_unit: sealed(),
  household: sealed(),
  instalment: part('agreement', 'agreement_id', 'no'),
  interest: sealed(),
  job_run: exempt('leases of the schedule: they change by the minute and decide nothing'),
  known_device: sealed(),
  ledger_account: sealed(),
  ledger_entry: part('ledger_transaction', 'transaction_id', 'leg'),
  ledger_transaction: sealed(),
  one_time_code: sealed(),
  organisation_unit: sealed(),
  own_attempt: exempt(
    'counts of failures that end by themselves; every failure is an event of its own',
  ),
  own_session: exempt(
    'lives for minutes and is touched by every request; opening and ending are events',
  ),
  password_history: part('account', 'account_id'),
  payment: sealed(),
  posting: sealed(),
  posting_row: part('posting', 'posting_id', 'row_no'),
  programme: sealed('year'),
  progress_counter: exempt(
    'sums of star events and payments, proved against a full recount nightly',
  ),
  project: sealed(),
  proposal: sealed(),
  proposal_decision: part('proposal', 'proposal_id'),
  publicity_activity: sealed(),
  recovery_code: part('account', 'account_id', 'code_sha256'),
  reply_meeting: sealed(),
  resident: sealed('account_id'),
  row_touch: exempt(TRAIL),
  rulebook_approval: part('rulebook_draft', 'draft_id'),
  rulebook_case: sealed(),
  rulebook_draft: sealed(),
  rulebook_publication: sealed('version_id'),
  rulebook_revision: part('rulebook_draft', 'draft_id', 'revision'),
  rulebook_version: sealed(),
  ruler_audit: sealed(),
  second_factor: sealed(),
  session: exempt('lives for hours and is touched by every request; opening and ending are events'),
  setting: sealed('key'),
  settlement_line: part('settlement_sheet', 'sheet_id', 'line_no'),
  settlement_sheet: sealed(),
  star_event: part('household', 'household_id'),
  survey: sealed(),
  zone: sealed(),
} as const satisfies Readonly<Record<TableName, Sealing>>

/** A part of a sealed row: the rows of another table that name it. */
export interface SealedPart {
  readonly table: TableName
  readonly by: string
  readonly order: string
}

/** A table whose rows are sealed, with the tables of their parts. */
export interface SealedTable {
  readonly table: TableName
  readonly key: string
  readonly parts: readonly SealedPart[]
}

const ENTRIES = Object.entries(SEALED_TABLES) as readonly (readonly [TableName, Sealing])[]

/** The sealed tables by name, in the order of their names. */
export const SEALED: ReadonlyMap<string, SealedTable> = new Map(
  ENTRIES.flatMap(([table, sealing]) =>
    sealing.kind === 'sealed' ? [[table, { table, key: sealing.key, parts: partsOf(table) }]] : [],
  ),
)

function partsOf(whole: TableName): SealedPart[] {
  return ENTRIES.flatMap(([table, sealing]) =>
    sealing.kind === 'part' && sealing.of === whole
      ? [{ table, by: sealing.by, order: sealing.order }]
      : [],
  )
}
