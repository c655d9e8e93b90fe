import type { Insertable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { AccountTable } from '../../db/schema/account.ts'
import type { SessionTable } from '../../db/schema/session.ts'
import { IdentityReader } from './reader.ts'

/** Stands where there is no password: no text matches it. */
export const NO_PASSWORD = '!'

/** A session that was not ended. */
export interface OpenSession {
  readonly id: string
  readonly accountId: string
  readonly tokenSha256: string
}

/** A new password of an account. */
export interface NewPassword {
  readonly hash: string
  readonly at: string
  /** 1 for one that somebody else has seen. */
  readonly mustChange: 0 | 1
  readonly expiresAt: string | null
}

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

  /** Sessions that were not ended, the oldest first. */
  async sessionsBy(
    by: { readonly accountId: string } | { readonly tokenSha256: string },
  ): Promise<readonly OpenSession[]> {
    const query = this.db
      .selectFrom('session')
      .select(['id', 'account_id as accountId', 'token_sha256 as tokenSha256'])
      .orderBy('created_at')
      .orderBy('id')
    return 'accountId' in by
      ? query.where('account_id', '=', by.accountId).execute()
      : query.where('token_sha256', '=', by.tokenSha256).execute()
  }

  /** The session goes on under another token; `provedAt` null leaves the last proof as it is. */
  async renewSession(
    id: string,
    renewed: {
      readonly tokenSha256: string
      readonly at: string
      readonly provedAt: string | null
    },
  ): Promise<void> {
    const { tokenSha256, at, provedAt } = renewed
    await this.db
      .updateTable('session')
      .set({ token_sha256: tokenSha256, last_seen_at: at })
      .$if(provedAt !== null, (query) => query.set({ proved_at: provedAt ?? at }))
      .where('id', '=', id)
      .execute()
  }

  /** Seen at that moment, whatever was stored. */
  async seeSession(id: string, at: string): Promise<void> {
    await this.db.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute()
  }

  /** No password opens the account's door until a new one is set. */
  async shutDoor(accountId: string): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ password_hash: NO_PASSWORD, reset_wished_at: null })
      .where('id', '=', accountId)
      .execute()
  }

  async noteSignIn(accountId: string, at: string): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ last_signed_in_at: at })
      .where('id', '=', accountId)
      .execute()
  }

  async setPassword(accountId: string, password: NewPassword): Promise<void> {
    await this.db
      .updateTable('account')
      .set({
        password_hash: password.hash,
        password_set_at: password.at,
        must_change: password.mustChange,
        password_expires_at: password.expiresAt,
        reset_wished_at: null,
      })
      .where('id', '=', accountId)
      .execute()
  }

  /** The same password under today's cost. */
  async rehash(accountId: string, from: string, to: string): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ password_hash: to })
      .where('id', '=', accountId)
      .where('password_hash', '=', from)
      .execute()
  }

  /** Somebody waits for a new password since that moment. */
  async wishReset(accountId: string, at: string): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ reset_wished_at: at })
      .where('id', '=', accountId)
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
