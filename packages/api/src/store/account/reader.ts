import { sql, type SqlBool } from 'kysely'
import type { Db, Tx } from '../../db/database.ts'

export interface AccountFilter {
  readonly status?: 'pending' | 'active' | 'disabled' | undefined
  readonly kind?: 'staff' | 'resident' | undefined
  /** Only those who wait for a new password. */
  readonly wishing?: true | undefined
  /** Part of a login, or of the name of a member of staff: nobody learns here who has a household. */
  readonly q?: string | undefined
  /** The login after which the page begins. */
  readonly after?: string | undefined
}

export interface AccountRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly phoneCipher: Buffer | null
  readonly kind: 'staff' | 'resident'
  readonly status: 'pending' | 'active' | 'disabled'
  readonly unitId: string | null
  readonly unitName: string | null
  readonly createdBy: string | null
  readonly createdAt: string
  readonly lastSignInAt: string | null
  readonly resetWishedAt: string | null
  readonly factorAt: string | null
  readonly lockedUntil: string | null
  readonly sessions: number
}

/** Accounts as administrators see them. */
export class AccountReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** By login. */
  async list(filter: AccountFilter, limit: number, now: string): Promise<readonly AccountRow[]> {
    const query = this.#matching(filter)
    const page = filter.after === undefined ? query : query.where('a.login', '>', filter.after)
    return page
      .leftJoin('organisation_unit as u', 'u.id', 'a.unit_id')
      .leftJoin('second_factor as f', (join) =>
        join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
      )
      .select(['a.id', 'a.login', 'a.name', 'a.phone_cipher as phoneCipher', 'a.kind', 'a.status'])
      .select(['u.id as unitId', 'u.name as unitName', 'a.created_by as createdBy'])
      .select(['a.created_at as createdAt', 'a.last_signed_in_at as lastSignInAt'])
      .select(['a.reset_wished_at as resetWishedAt', 'f.confirmed_at as factorAt'])
      .select((eb) => [
        eb
          .selectFrom('attempt as t')
          .select((one) => one.fn.max('t.locked_until').as('until'))
          .whereRef('t.account_id', '=', 'a.id')
          .as('lockedUntil'),
        eb.fn
          .coalesce(
            eb
              .selectFrom('session as s')
              .select((one) => one.fn.countAll<number>().as('rows'))
              .whereRef('s.account_id', '=', 'a.id')
              .where('s.expires_at', '>', now),
            eb.lit(0),
          )
          .as('sessions'),
      ])
      .orderBy('a.login')
      .limit(limit)
      .execute()
  }

  /** Who they are at work, by login. */
  async people(filter: AccountFilter, limit: number) {
    return this.#matching(filter)
      .leftJoin('organisation_unit as u', 'u.id', 'a.unit_id')
      .select(['a.id', 'a.login', 'a.name', 'u.name as unitName'])
      .orderBy('a.login')
      .limit(limit)
      .execute()
  }

  async count(filter: AccountFilter): Promise<number> {
    const row = await this.#matching(filter)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return row.rows
  }

  async find(id: string): Promise<
    | {
        readonly status: 'pending' | 'active' | 'disabled'
        readonly kind: 'staff' | 'resident'
        readonly createdBy: string | null
      }
    | undefined
  > {
    return this.db
      .selectFrom('account')
      .select(['status', 'kind', 'created_by as createdBy'])
      .where('id', '=', id)
      .executeTakeFirst()
  }

  /** Whether a login or the blind index of a phone number belongs to anybody. */
  async isTaken(login: string, phoneIndex: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('account')
      .select('id')
      .where((eb) => eb.or([eb('login', '=', login), eb('phone_index', '=', phoneIndex)]))
      .executeTakeFirst()
    return row !== undefined
  }

  /** Where people can say they belong: open units that are not of the administrators. */
  async registrationUnits() {
    return this.db
      .selectFrom('organisation_unit')
      .select(['id', 'name', 'kind'])
      .where('closed_on', 'is', null)
      .where('kind', '<>', 'administration')
      .orderBy('position')
      .orderBy('code')
      .execute()
  }

  #matching({ status, kind, wishing, q }: AccountFilter) {
    let query = this.db.selectFrom('account as a')
    if (status !== undefined) query = query.where('a.status', '=', status)
    if (kind !== undefined) query = query.where('a.kind', '=', kind)
    if (wishing === true) query = query.where('a.reset_wished_at', 'is not', null)
    if (q !== undefined && q !== '') {
      const part = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      query = query.where((eb) => {
        const has = (column: 'a.login' | 'a.name') =>
          sql<SqlBool>`${eb.ref(column)} like ${part} escape '\\'`
        return eb.or([has('a.login'), eb.and([eb('a.kind', '=', 'staff'), has('a.name')])])
      })
    }
    return query
  }
}
