import type { Insertable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { AccountTable } from '../../db/schema/account.ts'
import type { OwnAttemptTable } from '../../db/schema/own-attempt.ts'
import type { OwnSessionTable } from '../../db/schema/own-session.ts'
import type { ResidentTable } from '../../db/schema/resident.ts'
import { ResidentReader } from './reader.ts'

export class ResidentWriter extends ResidentReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(account: Insertable<AccountTable>, resident: ResidentTable): Promise<void> {
    await this.db.insertInto('account').values(account).execute()
    await this.db.insertInto('resident').values(resident).execute()
  }

  /** Gives an account in force another phone and a code; who is signed in with it is so no longer. */
  async renew(
    accountId: string,
    phone: Pick<AccountTable, 'phone_cipher' | 'phone_index'>,
    code: Pick<ResidentTable, 'password_hash' | 'code_expires_at'>,
  ): Promise<void> {
    await this.db.updateTable('account').set(phone).where('id', '=', accountId).execute()
    await this.db.updateTable('resident').set(code).where('account_id', '=', accountId).execute()
    await this.endSessions(accountId)
  }

  /** Shuts the door for good: the phone goes, nobody stays signed in, no password matches. */
  async close(accountId: string, by: { accountId: string; at: string }): Promise<void> {
    await this.db
      .updateTable('account')
      .set({ status: 'disabled', phone_cipher: null, phone_index: null })
      .where('id', '=', accountId)
      .execute()
    await this.db
      .updateTable('resident')
      .set({
        password_hash: '!',
        code_expires_at: null,
        closed_by: by.accountId,
        closed_at: by.at,
      })
      .where('account_id', '=', accountId)
      .execute()
    await this.endSessions(accountId)
  }

  /** The resident's own password in place of the code or of the last one. */
  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.db
      .updateTable('resident')
      .set({ password_hash: passwordHash, code_expires_at: null })
      .where('account_id', '=', accountId)
      .execute()
  }

  async signedIn(accountId: string, at: string): Promise<void> {
    await this.db
      .updateTable('resident')
      .set({ last_signed_in_at: at })
      .where('account_id', '=', accountId)
      .execute()
  }

  async addSession(session: OwnSessionTable): Promise<void> {
    await this.db.insertInto('own_session').values(session).execute()
  }

  async touchSession(tokenSha256: string, at: string): Promise<void> {
    await this.db
      .updateTable('own_session')
      .set({ last_seen_at: at })
      .where('token_sha256', '=', tokenSha256)
      .where('last_seen_at', '<', at)
      .execute()
  }

  /** The session goes on under another token. */
  async renameSession(tokenSha256: string, to: string): Promise<void> {
    await this.db
      .updateTable('own_session')
      .set({ token_sha256: to })
      .where('token_sha256', '=', tokenSha256)
      .execute()
  }

  async endSession(tokenSha256: string): Promise<void> {
    await this.db.deleteFrom('own_session').where('token_sha256', '=', tokenSha256).execute()
  }

  async endSessions(accountId: string): Promise<void> {
    await this.db.deleteFrom('own_session').where('account_id', '=', accountId).execute()
  }

  async addAttempt(attempt: OwnAttemptTable): Promise<void> {
    await this.db.insertInto('own_attempt').values(attempt).execute()
  }

  /** Takes one attempt back: it succeeded. */
  async dropAttempt(id: string): Promise<void> {
    await this.db.deleteFrom('own_attempt').where('id', '=', id).execute()
  }

  async dropAttemptsOf(personIndex: string): Promise<void> {
    await this.db.deleteFrom('own_attempt').where('person_index', '=', personIndex).execute()
  }

  async dropAttemptsBefore(at: string): Promise<void> {
    await this.db.deleteFrom('own_attempt').where('at', '<=', at).execute()
  }
}
