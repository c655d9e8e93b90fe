import type { Insertable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { AccountTable } from '../../db/schema/account.ts'
import type { SessionTable } from '../../db/schema/session.ts'
import { IdentityReader } from './reader.ts'

export class IdentityWriter extends IdentityReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async addAccount(account: Insertable<AccountTable>): Promise<void> {
    await this.db.insertInto('account').values(account).execute()
  }

  async addSession(session: SessionTable): Promise<void> {
    await this.db.insertInto('session').values(session).execute()
  }

  async touchSession(tokenSha256: string, at: string): Promise<void> {
    await this.db
      .updateTable('session')
      .set({ last_seen_at: at })
      .where('token_sha256', '=', tokenSha256)
      .where('last_seen_at', '<', at)
      .execute()
  }

  async endSession(tokenSha256: string): Promise<void> {
    await this.db.deleteFrom('session').where('token_sha256', '=', tokenSha256).execute()
  }

  /** Removes the account's sessions that ended before `now` or were last seen before `idleSince`. */
  async dropEnded(accountId: string, limits: { now: string; idleSince: string }): Promise<void> {
    await this.db
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where((eb) =>
        eb.or([eb('expires_at', '<=', limits.now), eb('last_seen_at', '<=', limits.idleSince)]),
      )
      .execute()
  }

  /** Takes an account out of use and ends its sessions with it. */
  async disable(accountId: string): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ status: 'disabled' })
      .where('id', '=', accountId)
      .execute()
    await this.db.deleteFrom('session').where('account_id', '=', accountId).execute()
  }
}
