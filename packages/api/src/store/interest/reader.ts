import type { Db, Tx } from '../../db/database.ts'
import type { InterestView } from '../../view/authority.ts'

export interface InterestRecord {
  readonly id: string
  readonly accountId: string
  readonly householdId: string
}

/** Who is tied to which household. */
export class InterestReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Ties, the latest first; of one person when asked for. */
  async list(accountId: string | null): Promise<readonly InterestView[]> {
    return this.db
      .selectFrom('interest as i')
      .innerJoin('account as a', 'a.id', 'i.account_id')
      .innerJoin('household as h', 'h.id', 'i.household_id')
      .select(['i.id', 'i.account_id as accountId', 'a.name as accountName'])
      .select(['h.code as householdCode', 'i.relation', 'i.known_by as knownBy'])
      .select(['i.recorded_at as recordedAt', 'i.withdrawn_at as withdrawnAt'])
      .$if(accountId !== null, (query) => query.where('i.account_id', '=', accountId ?? ''))
      .orderBy('i.recorded_at', 'desc')
      .orderBy('i.id')
      .limit(1_000)
      .execute()
  }

  async inForce(id: string): Promise<InterestRecord | undefined> {
    return this.db
      .selectFrom('interest')
      .select(['id', 'account_id as accountId', 'household_id as householdId'])
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  }

  async householdId(code: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('household')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst()
    return row?.id
  }
}
