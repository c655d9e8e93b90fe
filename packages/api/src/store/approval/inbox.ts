import { sql } from 'kysely'
import type { Db, Tx } from '../../db/database.ts'
import { keysetAfter } from '../../db/keyset.ts'
import type { StepScope } from './reader.ts'

export interface TaskRecord {
  readonly approvalId: string
  readonly step: string
  readonly status: 'pending' | 'held'
  readonly householdCode: string
  readonly ownerName: string
  readonly zoneCode: string
  readonly zoneName: string
  readonly amountFen: number
  readonly openedAt: string
  readonly dueOn: string
}

export interface InboxQuery {
  readonly scopes: readonly StepScope[]
  /** Cases of households that this account has an interest in never wait for it. */
  readonly accountId: string
  /** The due day and id of the last row of the page before. */
  readonly after: readonly [string, string] | null
  readonly limit: number
}

/** The open rounds that wait at the given steps and zones, the earliest due first. */
export class InboxReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  async list({ scopes, accountId, after, limit }: InboxQuery): Promise<readonly TaskRecord[]> {
    if (scopes.length === 0) return []
    const rows = await this.#open(scopes, accountId)
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['p.id as approvalId', 'p.step', 'p.status', 'h.code as householdCode'])
      .select(['h.owner_name as ownerName', 'z.code as zoneCode', 'z.name as zoneName'])
      .select(['i.amount_fen as amountFen', 'p.opened_at as openedAt', 'p.due_on as dueOn'])
      .$if(after !== null, (query) =>
        query.where((eb) => keysetAfter(eb, ['p.due_on', 'p.id'], after ?? [])),
      )
      .orderBy('p.due_on')
      .orderBy('p.id')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, status: row.status === 'held' ? 'held' : 'pending' }))
  }

  async count({ scopes, accountId }: Pick<InboxQuery, 'scopes' | 'accountId'>): Promise<number> {
    if (scopes.length === 0) return 0
    const row = await this.#open(scopes, accountId)
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow()
    return Number(row.total)
  }

  #open(scopes: readonly StepScope[], accountId: string) {
    return this.#db
      .selectFrom('approval as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
      .innerJoin('household as h', 'h.id', 'g.household_id')
      .where('p.status', 'in', ['pending', 'held'])
      .where((eb) => {
        const tie = eb
          .selectFrom('interest as t')
          .select('t.id')
          .whereRef('t.household_id', '=', 'h.id')
          .where('t.account_id', '=', accountId)
          .where('t.withdrawn_at', 'is', null)
        return eb.not(eb.exists(tie))
      })
      .where((eb) =>
        eb.or(
          scopes.map(({ step, zoneIds }) =>
            zoneIds === null
              ? eb('p.step', '=', step)
              : eb.and([eb('p.step', '=', step), eb('h.zone_id', 'in', zoneIds)]),
          ),
        ),
      )
  }
}
