import type { Db, Tx } from '../../db/database.ts'

/** An event as the rules for alerts see it. */
export interface RecentEvent {
  readonly seq: number
  readonly at: string
  readonly actorId: string | null
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly householdId: string | null
  readonly network: string | null
  readonly subjectId: string
  readonly detail: string
}

/** The latest part of the trail. */
export class WatchReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** Events since an instant, in order; only the last of them when there are more. */
  async since(at: string, most: number): Promise<readonly RecentEvent[]> {
    const rows = await this.#events()
      .where('at', '>', at)
      .orderBy('seq', 'desc')
      .limit(most)
      .execute()
    return rows.toReversed()
  }

  /** What was tried at the own files of some residents since an instant and failed, in order. */
  async ownFailures(accountIds: readonly string[], at: string): Promise<readonly RecentEvent[]> {
    if (accountIds.length === 0) return []
    return this.#events()
      .where('subject_kind', '=', 'account')
      .where('subject_id', 'in', accountIds)
      .where('action', '=', 'own-sign-in-failed')
      .where('at', '>', at)
      .orderBy('seq')
      .execute()
  }

  #events() {
    return this.#db
      .selectFrom('audit_event')
      .select(['seq', 'at', 'actor_id as actorId', 'action', 'result', 'network', 'detail'])
      .select(['subject_id as subjectId', 'household_id as householdId'])
  }
}
