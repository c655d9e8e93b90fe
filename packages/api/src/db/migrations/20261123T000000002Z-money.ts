import type { Kysely } from 'kysely'
import { Ddl } from '../ddl.ts'

/** Instalments, the fund chain over them, payments and the ledger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await approval(ddl)
  await funds(ddl)
  await payment(ddl)
  await ledger(ddl)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const ddl = new Ddl(db)
  await ddl.drop(['ledger_entry', 'ledger_transaction', 'ledger_account'])
  await ddl.drop(['payment', 'drawdown', 'fund_source'])
  await ddl.drop(['approval_act', 'approval', 'instalment'])
}

async function approval(ddl: Ddl): Promise<void> {
  await ddl.table('instalment', [
    ddl.id(),
    ddl.ref('agreement_id', 'agreement (id)'),
    ddl.int('no', 'check (no > 0)'),
    ddl.oneOf('direction', ['PAY', 'COLLECT']),
    ddl.fen('amount_fen'),
    ddl.oneOf('due_event', ['signing', 'handover']),
    ddl.oneOf('status', ['open', 'in-approval', 'approved', 'paid', 'returned']),
    ddl.day('paid_on', 'null'),
    'unique (agreement_id, no)',
  ])
  await ddl.table('approval', [
    ddl.id(),
    ddl.ref('instalment_id', 'instalment (id)'),
    ddl.int('round', 'check (round > 0)'),
    ddl.sha('shown_sha256'),
    ddl.text('step'),
    ddl.oneOf('status', ['pending', 'held', 'passed', 'returned']),
    ddl.at('opened_at'),
    ddl.day('due_on'),
    ddl.at('closed_at', 'null'),
    'unique (instalment_id, round)',
  ])
  await ddl.index('approval_inbox', 'approval (status, step, due_on, id)')
  const open = `approval (instalment_id) where status in ('pending', 'held')`
  await ddl.uniqueIndex('approval_one_open', open)
  await ddl.table('approval_act', [
    ddl.id(),
    ddl.ref('approval_id', 'approval (id)'),
    ddl.int('seq', 'check (seq > 0)'),
    ddl.text('step'),
    ddl.oneOf('decision', ['pass', 'return', 'hold', 'release']),
    ddl.ref('actor_id', 'account (id)'),
    ddl.sha('shown_sha256'),
    ddl.text('return_code', 'null'),
    ddl.text('reason', 'null'),
    ddl.at('acted_at'),
    'unique (approval_id, seq)',
  ])
  await ddl.index('approval_act_actor', 'approval_act (actor_id, acted_at)')
  await ddl.appendOnly('approval_act')
}

async function funds(ddl: Ddl): Promise<void> {
  await ddl.table('fund_source', [
    ddl.id(),
    ddl.text('code', 'unique'),
    ddl.text('name'),
    ddl.oneOf('kind', ['loan', 'subsidy', 'county', 'land']),
    ddl.fen('contract_fen'),
    ddl.fen('applied_fen'),
  ])
  await ddl.table('drawdown', [
    ddl.id(),
    ddl.ref('fund_source_id', 'fund_source (id)'),
    ddl.fen('amount_fen'),
    ddl.day('credited_on'),
    ddl.text('bank_serial', 'unique'),
  ])
  await ddl.index('drawdown_source', 'drawdown (fund_source_id, credited_on)')
}

async function payment(ddl: Ddl): Promise<void> {
  await ddl.table('payment', [
    ddl.id(),
    ddl.ref('instalment_id', 'instalment (id)'),
    ddl.ref('approval_id', 'approval (id)'),
    ddl.text('idempotency_key', 'unique'),
    ddl.ref('fund_source_id', 'fund_source (id)'),
    ddl.text('payee_name'),
    ddl.blob('bank_cipher'),
    ddl.text('bank_last4'),
    ddl.fen('amount_fen'),
    ddl.oneOf('state', ['draft', 'approved', 'exported', 'paid', 'failed', 'returned', 'unknown']),
    ddl.text('bank_serial', 'null unique'),
    ddl.day('paid_on', 'null'),
    ddl.at('created_at'),
    ddl.at('updated_at'),
  ])
  await ddl.index('payment_instalment', 'payment (instalment_id)')
  await ddl.index('payment_approval', 'payment (approval_id)')
  await ddl.index('payment_state', 'payment (state, id)')
}

async function ledger(ddl: Ddl): Promise<void> {
  await ddl.table('ledger_account', [ddl.id(), ddl.text('kind')])
  await ddl.table('ledger_transaction', [
    ddl.id(),
    ddl.text('kind'),
    ddl.text('reference'),
    ddl.text('reason', 'null'),
    ddl.day('booked_on'),
    ddl.at('booked_at'),
    'unique (kind, reference)',
  ])
  await ddl.index('ledger_transaction_day', 'ledger_transaction (booked_on, id)')
  await ddl.appendOnly('ledger_transaction')
  await ddl.keyedTable('ledger_entry', [
    ddl.ref('transaction_id', 'ledger_transaction (id)'),
    ddl.int('leg', 'check (leg > 0)'),
    ddl.ref('account_id', 'ledger_account (id)'),
    ddl.ref('household_id', 'household (id)', 'null'),
    ddl.fen('amount_fen'),
    'primary key (transaction_id, leg)',
  ])
  await ddl.index('ledger_entry_account', 'ledger_entry (account_id, transaction_id)')
  await ddl.index('ledger_entry_household', 'ledger_entry (household_id, account_id)')
  await ddl.appendOnly('ledger_entry')
}
