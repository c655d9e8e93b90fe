import type { Insertable } from 'kysely'
import type { Transaction } from '@yichi/domain/rules/ledger/entry'
import type { Database } from '../db/database.ts'
import type { PendingEvent } from '../db/trail/chain.ts'
import { accountIdOf, belongsToHousehold, kindOf } from '../store/ledger/account-id.ts'
import type { Ids } from '../observe/ids.ts'

export type Table = keyof Database
export type Row<T extends Table> = Insertable<Database[T]>

/** Tables in an order in which no row names one that comes later. */
const ORDER = [
  'household',
  'survey',
  'settlement_sheet',
  'settlement_line',
  'agreement',
  'house_unit',
  'instalment',
  'approval',
  'approval_act',
  'payment',
  'ledger_account',
  'ledger_transaction',
  'ledger_entry',
  'handover',
  'star_event',
  'progress_counter',
] as const satisfies readonly Table[]

export type HistoryTable = (typeof ORDER)[number]

/** Rows of a county's history, gathered in memory and written in one go. */
export class Rows {
  readonly #tables = new Map<HistoryTable, unknown[]>(ORDER.map((table) => [table, []]))
  readonly #accounts = new Set<string>()
  readonly #counters = new Map<string, Row<'progress_counter'>>()
  readonly #ids: Ids
  /** What the audit trail is to say of it all; not in the order of time. */
  readonly events: PendingEvent[] = []

  constructor(ids: Ids) {
    this.#ids = ids
  }

  add<T extends HistoryTable>(table: T, row: Row<T>): void {
    this.#tables.get(table)?.push(row)
  }

  remember(event: PendingEvent): void {
    this.events.push(event)
  }

  /** Books a balanced transaction; `at` is its instant, `reference` what it answers. */
  book(
    transaction: Transaction,
    at: string,
    place: { reference: string; householdId: string | null },
  ): void {
    const id = this.#ids()
    this.add('ledger_transaction', {
      id,
      kind: transaction.kind,
      reference: place.reference,
      reason: transaction.reason,
      booked_on: transaction.on,
      booked_at: at,
    })
    transaction.entries.forEach(({ account: name, side, amountFen }, i) => {
      const account = accountIdOf(name)
      if (!this.#accounts.has(account)) {
        this.#accounts.add(account)
        this.add('ledger_account', { id: account, kind: kindOf(account) })
      }
      this.add('ledger_entry', {
        transaction_id: id,
        leg: i + 1,
        account_id: account,
        household_id: belongsToHousehold(name) ? place.householdId : null,
        amount_fen: side === 'debit' ? amountFen : 0 - amountFen,
      })
    })
  }

  /** Adds to the counters of a zone's day. */
  count(
    zoneId: string,
    day: string,
    change: Partial<Omit<Row<'progress_counter'>, 'zone_id' | 'day'>>,
  ): void {
    const key = `${zoneId}/${day}`
    const row = this.#counters.get(key) ?? {
      zone_id: zoneId,
      day,
      measured: 0,
      signed: 0,
      handed_over: 0,
      monetary: 0,
      signed_fen: 0,
      paid_fen: 0,
    }
    this.#counters.set(key, {
      ...row,
      measured: row.measured + (change.measured ?? 0),
      signed: row.signed + (change.signed ?? 0),
      handed_over: row.handed_over + (change.handed_over ?? 0),
      monetary: row.monetary + (change.monetary ?? 0),
      signed_fen: row.signed_fen + (change.signed_fen ?? 0),
      paid_fen: row.paid_fen + (change.paid_fen ?? 0),
    })
  }

  /** Every table with its rows, in an order that keeps all references. */
  inOrder(): { readonly table: HistoryTable; readonly rows: readonly unknown[] }[] {
    return ORDER.map((table) => ({
      table,
      rows:
        table === 'progress_counter'
          ? [...this.#counters.values()]
          : (this.#tables.get(table) ?? []),
    }))
  }
}
