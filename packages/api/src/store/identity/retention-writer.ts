import type { Tx } from '../../db/database.ts'

/** Removes what has no use any more: it opened something for a time, and the time is over. */
export class RetentionWriter {
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
  }

  /** Sessions, codes, known browsers and factors that were offered and never confirmed. Counts what it removed. */
  async sweep(moments: { readonly now: string; readonly dayAgo: string }): Promise<number> {
    const { now, dayAgo } = moments
    const done = [
      await this.#tx.deleteFrom('session').where('expires_at', '<', now).executeTakeFirst(),
      await this.#tx.deleteFrom('own_session').where('expires_at', '<', now).executeTakeFirst(),
      await this.#tx.deleteFrom('own_attempt').where('at', '<', dayAgo).executeTakeFirst(),
      await this.#tx
        .deleteFrom('one_time_code')
        .where('expires_at', '<', dayAgo)
        .executeTakeFirst(),
      await this.#tx.deleteFrom('known_device').where('expires_at', '<', now).executeTakeFirst(),
      await this.#tx
        .deleteFrom('second_factor')
        .where('confirmed_at', 'is', null)
        .where('created_at', '<', dayAgo)
        .executeTakeFirst(),
    ]
    return done.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
  }
}
