import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { AuditEventTable } from '../../db/schema/audit-event.ts'
import type { RowChange } from '../../db/trail/touched-rows.ts'

const CHAIN_PAGE = 5_000

/** Everything a check of the trail reads. */
export class VerifyReader {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The links after a number, in order; none at the end. */
  async links(after: number): Promise<readonly AuditEventTable[]> {
    return this.#db
      .selectFrom('audit_event')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(CHAIN_PAGE)
      .execute()
  }

  /** What events with numbers from one to another changed, by their number. */
  async changes(from: number, to: number): Promise<ReadonlyMap<number, readonly RowChange[]>> {
    const rows = await this.#db
      .selectFrom('audit_change')
      .select(['seq', 'table_name as table', 'row_key as key'])
      .select(['before_sha256 as before', 'after_sha256 as after'])
      .where('seq', '>=', from)
      .where('seq', '<=', to)
      .orderBy('seq')
      .orderBy('table_name')
      .orderBy('row_key')
      .execute()
    const found = new Map<number, RowChange[]>()
    for (const { seq, ...change } of rows) {
      const known = found.get(seq)
      if (known === undefined) found.set(seq, [change])
      else known.push(change)
    }
    return found
  }

  /** The number of the last event that a change names; 0 for none. */
  async lastChanged(): Promise<number> {
    const query = this.#db.selectFrom('audit_change').select((eb) => eb.fn.max('seq').as('seq'))
    return (await query.executeTakeFirst())?.seq ?? 0
  }

  async head(): Promise<{ seq: number; at: string; hash: string } | undefined> {
    return this.#db.selectFrom('audit_head').select(['seq', 'at', 'hash']).executeTakeFirst()
  }

  async countEvents(): Promise<number> {
    const query = this.#db.selectFrom('audit_event').select((eb) => eb.fn.countAll().as('n'))
    return Number((await query.executeTakeFirstOrThrow()).n)
  }

  async hashOf(seq: number): Promise<string | undefined> {
    const query = this.#db.selectFrom('audit_event').select('hash').where('seq', '=', seq)
    return (await query.executeTakeFirst())?.hash
  }

  /** The oldest note of a change that no event covers. */
  async firstTouch(): Promise<{ table: string; key: string } | undefined> {
    return this.#db
      .selectFrom('row_touch')
      .select(['table_name as table', 'row_key as key'])
      .orderBy('id')
      .executeTakeFirst()
  }

  async countTransactions(): Promise<number> {
    const query = this.#db.selectFrom('ledger_transaction').select((eb) => eb.fn.countAll().as('n'))
    return Number((await query.executeTakeFirstOrThrow()).n)
  }

  /** A booking whose legs do not add up to nothing, or that has fewer than two. */
  async unbalanced(): Promise<string | undefined> {
    const { rows } = await sql<{ id: string }>`select t.id as "id" from ledger_transaction t
      left join ledger_entry e on e.transaction_id = t.id
      group by t.id having count(e.leg) < 2 or sum(e.amount_fen) <> 0
      order by t.id limit 1`.execute(this.#db)
    return rows[0]?.id
  }

  /** A leg whose booking is not there. */
  async orphanLeg(): Promise<string | undefined> {
    const { rows } = await sql<{ id: string }>`select e.transaction_id as "id" from ledger_entry e
      where not exists (select 1 from ledger_transaction t where t.id = e.transaction_id)
      order by e.transaction_id limit 1`.execute(this.#db)
    return rows[0]?.id
  }

  /** The booking after which the special account would hold less than nothing. */
  async overdrawn(): Promise<string | undefined> {
    const { rows } = await sql<{ id: string }>`select b.id as "id" from (
        select t.id, t.booked_on, t.booked_at, sum(e.amount_fen) over (
          order by t.booked_on, t.booked_at, t.id) as held
        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
        where e.account_id = 'special-account') b
      where b.held < 0 order by b.booked_on, b.booked_at, b.id limit 1`.execute(this.#db)
    return rows[0]?.id
  }
}
