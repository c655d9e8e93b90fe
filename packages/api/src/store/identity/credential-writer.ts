import type { Insertable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { KnownDeviceTable } from '../../db/schema/known-device.ts'
import type { OneTimeCodeTable } from '../../db/schema/one-time-code.ts'
import type { SecondFactorTable } from '../../db/schema/second-factor.ts'
import { CredentialReader } from './credential-reader.ts'

export class CredentialWriter extends CredentialReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Offers a second factor; one that was offered before and never confirmed is forgotten. */
  async offerFactor(factor: SecondFactorTable): Promise<void> {
    await this.db
      .deleteFrom('second_factor')
      .where('account_id', '=', factor.account_id)
      .where('confirmed_at', 'is', null)
      .execute()
    await this.db.insertInto('second_factor').values(factor).execute()
  }

  /** Puts the offered factor in force instead of the one before. */
  async confirmFactor(
    accountId: string,
    factorId: string,
    { at, step }: { at: string; step: number },
  ): Promise<void> {
    await this.db
      .deleteFrom('second_factor')
      .where('account_id', '=', accountId)
      .where('id', '<>', factorId)
      .execute()
    await this.db
      .updateTable('second_factor')
      .set({ confirmed_at: at, last_step: step })
      .where('id', '=', factorId)
      .execute()
  }

  /** Takes the code of the step; false when that step or a later one was taken meanwhile. */
  async takeStep(factorId: string, step: number): Promise<boolean> {
    const query = this.db
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('id', '=', factorId)
      .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    return (await query.executeTakeFirst()).numUpdatedRows === 1n
  }

  /** Takes a recovery code; false when the account has none like it that was not used. */
  async takeRecoveryCode(accountId: string, sha256: string, at: string): Promise<boolean> {
    const query = this.db
      .updateTable('recovery_code')
      .set({ used_at: at })
      .where('account_id', '=', accountId)
      .where('code_sha256', '=', sha256)
      .where('used_at', 'is', null)
    return (await query.executeTakeFirst()).numUpdatedRows === 1n
  }

  /** Replaces all recovery codes of the account. */
  async setRecoveryCodes(accountId: string, digests: readonly string[], at: string): Promise<void> {
    await this.db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
    const rows = digests.map((digest) => ({
      account_id: accountId,
      code_sha256: digest,
      created_at: at,
      used_at: null,
    }))
    if (rows.length > 0) await this.db.insertInto('recovery_code').values(rows).execute()
  }

  /** The account has no second factor any more, and no recovery code. */
  async dropFactors(accountId: string): Promise<void> {
    await this.db.deleteFrom('second_factor').where('account_id', '=', accountId).execute()
    await this.setRecoveryCodes(accountId, [], '')
  }

  async addCode(code: OneTimeCodeTable): Promise<void> {
    await this.db.insertInto('one_time_code').values(code).execute()
  }

  /** Uses up a code; false when it was used or ran out meanwhile. */
  async takeCode(id: string, now: string): Promise<boolean> {
    const query = this.db
      .updateTable('one_time_code')
      .set({ used_at: now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
    return (await query.executeTakeFirst()).numUpdatedRows === 1n
  }

  /** Unused codes of the kind open nothing any more. */
  async voidCodes(kind: OneTimeCodeTable['kind'], accountId: string | null): Promise<void> {
    const ofOne = accountId === null ? ('is' as const) : ('=' as const)
    await this.db
      .deleteFrom('one_time_code')
      .where('kind', '=', kind)
      .where('account_id', ofOne, accountId)
      .where('used_at', 'is', null)
      .execute()
  }

  /** Forgets the account's codes of the kind that are over. */
  async dropEndedCodes(
    kind: OneTimeCodeTable['kind'],
    accountId: string,
    now: string,
  ): Promise<void> {
    await this.db
      .deleteFrom('one_time_code')
      .where('kind', '=', kind)
      .where('account_id', '=', accountId)
      .where('expires_at', '<=', now)
      .execute()
  }

  async addDevice(device: Insertable<KnownDeviceTable>): Promise<void> {
    await this.db.insertInto('known_device').values(device).execute()
  }

  /** The browser is known to its accounts under another cookie from now on. */
  async renameDevice(from: string, to: string): Promise<void> {
    await this.db
      .updateTable('known_device')
      .set({ token_sha256: to })
      .where('token_sha256', '=', from)
      .execute()
  }

  async touchDevice(id: string, times: { seen: string; expires: string }): Promise<void> {
    await this.db
      .updateTable('known_device')
      .set({ last_seen_at: times.seen, expires_at: times.expires })
      .where('id', '=', id)
      .execute()
  }

  /** The account knows no browser any more; its sessions must be over. */
  async forgetDevices(accountId: string): Promise<void> {
    await this.db.deleteFrom('known_device').where('account_id', '=', accountId).execute()
  }

  /** Keeps the hash of a password that is given up, and no more than the last `most`. */
  async keepPassword(
    past: { id: string; account_id: string; password_hash: string; set_at: string },
    most: number,
  ): Promise<void> {
    await this.db.insertInto('password_history').values(past).execute()
    const kept = this.db
      .selectFrom('password_history')
      .select('id')
      .where('account_id', '=', past.account_id)
      .orderBy('set_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
    await this.db
      .deleteFrom('password_history')
      .where('account_id', '=', past.account_id)
      .where('id', 'not in', kept)
      .execute()
  }
}
