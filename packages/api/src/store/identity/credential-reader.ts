import type { Db, Tx } from '../../db/database.ts'

/** A second factor as it is checked. */
export interface SecondFactorRecord {
  readonly id: string
  readonly secretCipher: Buffer
  readonly createdAt: string
  readonly lastStep: number | null
}

export interface CodeRecord {
  readonly id: string
  readonly accountId: string | null
}

/** What a person shows at the door beside the password: second factors, codes, known browsers. */
export class CredentialReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The second factor in force, or the one that is offered and waits for its first code. */
  async findFactor(
    accountId: string,
    stage: 'in-force' | 'offered',
  ): Promise<SecondFactorRecord | undefined> {
    return this.db
      .selectFrom('second_factor')
      .select(['id', 'secret_cipher as secretCipher', 'created_at as createdAt'])
      .select('last_step as lastStep')
      .where('account_id', '=', accountId)
      .where('confirmed_at', stage === 'in-force' ? 'is not' : 'is', null)
      .executeTakeFirst()
  }

  /** A code of the kind that was not used and is not over. */
  async findCode(
    kind: 'reset' | 'set-up' | 'ticket',
    sha256: string,
    now: string,
  ): Promise<CodeRecord | undefined> {
    return this.db
      .selectFrom('one_time_code')
      .select(['id', 'account_id as accountId'])
      .where('code_sha256', '=', sha256)
      .where('kind', '=', kind)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
  }

  /** Whether a code of the kind still opens something. */
  async hasOpenCode(kind: 'reset' | 'set-up', now: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('one_time_code')
      .select('id')
      .where('kind', '=', kind)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return row !== undefined
  }

  /** The browser of that cookie, as far as the account knows it. */
  async findDevice(
    accountId: string,
    tokenSha256: string,
    now: string,
  ): Promise<{ readonly id: string } | undefined> {
    return this.db
      .selectFrom('known_device')
      .select('id')
      .where('account_id', '=', accountId)
      .where('token_sha256', '=', tokenSha256)
      .where('expires_at', '>', now)
      .executeTakeFirst()
  }

  /** Hashes of the last passwords, the newest first. */
  async pastPasswords(accountId: string, most: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('password_history')
      .select('password_hash')
      .where('account_id', '=', accountId)
      .orderBy('set_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => row.password_hash)
  }
}
