import { ADMINISTRATORS } from '@yichi/domain/facts/role'
import type { Tx } from '../../db/database.ts'
import { NO_PASSWORD } from './writer.ts'

/** An account by its id, and the moment that counts for it. */
export interface AgedAccount {
  readonly id: string
  readonly since: string
}

/** Accounts whose time is over. */
export class RetentionReader {
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
  }

  /**
   * Active staff who after the moment neither came in nor got a password, nor were admitted or enabled. The three administrators
   * are not among them: two of the three decide about the third.
   */
  async unused(before: string): Promise<readonly AgedAccount[]> {
    const rows = await this.#tx
      .selectFrom('account as a')
      .select(['a.id', 'a.created_at as createdAt', 'a.last_signed_in_at as lastSignInAt'])
      .select(['a.password_set_at as passwordAt'])
      .select((eb) =>
        eb
          .selectFrom('audit_event as e')
          .select((one) => one.fn.max('e.at').as('at'))
          .whereRef('e.subject_id', '=', 'a.id')
          .where('e.action', 'in', ['account-admitted', 'account-enabled'])
          .as('openedAt'),
      )
      .where('a.kind', '=', 'staff')
      .where('a.status', '=', 'active')
      .where('a.created_at', '<', before)
      // Nobody can come in there anyhow: a password has to be given first.
      .where('a.password_hash', '<>', NO_PASSWORD)
      .where((eb) =>
        eb.or([eb('a.last_signed_in_at', 'is', null), eb('a.last_signed_in_at', '<', before)]),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('appointment as p')
              .select('p.id')
              .whereRef('p.account_id', '=', 'a.id')
              .where('p.post', 'in', ADMINISTRATORS),
          ),
        ),
      )
      .orderBy('a.id')
      .execute()
    return rows
      .map(({ id, createdAt, ...moments }) => ({
        id,
        since: [moments.lastSignInAt, moments.passwordAt, moments.openedAt].reduce(
          (latest: string, one) => (one !== null && one > latest ? one : latest),
          createdAt,
        ),
      }))
      .filter(({ since }) => since < before)
  }

  /** Those who asked for an account before the moment and were never let in. */
  async neverAdmitted(before: string): Promise<readonly AgedAccount[]> {
    return this.#tx
      .selectFrom('account')
      .select(['id', 'created_at as since'])
      .where('kind', '=', 'staff')
      .where('status', '=', 'pending')
      .where('created_at', '<', before)
      .orderBy('id')
      .execute()
  }
}
