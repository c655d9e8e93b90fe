import type { LockOutState } from '@yichi/domain/rules/identity/lock-out'
import type { Tx } from '../../db/database.ts'
import { fromEpochMs } from '../../observe/clock.ts'
import { AttemptReader } from './reader.ts'

/** What a key is counted for. */
export interface AttemptKey {
  readonly sha256: string
  readonly flow: string
  readonly accountId: string | null
}

export class AttemptWriter extends AttemptReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async put(key: AttemptKey, state: LockOutState, at: string): Promise<void> {
    const counted = {
      failures: JSON.stringify(state.failures),
      locks: state.locks,
      locked_until: state.lockedUntil === null ? null : fromEpochMs(state.lockedUntil),
      updated_at: at,
    }
    const { sha256, flow, accountId } = key
    await this.db
      .insertInto('attempt')
      .values({ key_sha256: sha256, flow, account_id: accountId, ...counted })
      .onConflict((conflict) => conflict.column('key_sha256').doUpdateSet(counted))
      .execute()
  }

  async drop(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    await this.db.deleteFrom('attempt').where('key_sha256', 'in', keys).execute()
  }

  /** Lifts every lock of one account, whatever it was for, but for one flow where that is named. */
  async dropOfAccount(accountId: string, spared?: string): Promise<number> {
    const all = this.db.deleteFrom('attempt').where('account_id', '=', accountId)
    const query = spared === undefined ? all : all.where('flow', '<>', spared)
    return Number((await query.executeTakeFirst()).numDeletedRows)
  }

  /** Lifts the locks of one flow of the account. */
  async dropFlow(accountId: string, flow: string): Promise<void> {
    await this.db
      .deleteFrom('attempt')
      .where('account_id', '=', accountId)
      .where('flow', '=', flow)
      .execute()
  }

  /** Forgets what was last counted before the one moment and is not locked at the other. */
  async prune(before: string, now: string): Promise<void> {
    await this.db
      .deleteFrom('attempt')
      .where('updated_at', '<', before)
      .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', now)]))
      .execute()
  }
}
