import type { Role } from '@yichi/domain/facts/role'
import { assert } from '@yichi/domain/kernel/assert'
import { placesOf } from '@yichi/domain/rules/identity/post'
import type { Db, Tx } from '../../db/database.ts'
import { runPrepared } from '../prepared-query.ts'
import { heldRoles, type HeldRole } from './held-roles.ts'

export interface AccountRecord {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly status: 'pending' | 'active' | 'disabled'
  readonly kind: 'staff' | 'resident'
  readonly passwordSetAt: string | null
  readonly mustChange: 0 | 1
  /** When a one-time password stops opening the door. */
  readonly passwordExpiresAt: string | null
}

/** An account with what it stands on. */
export interface PersonRecord {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly passwordSetAt: string | null
  readonly mustChange: 0 | 1
  /** The second factor in force, if any. */
  readonly factorId: string | null
  readonly roles: readonly HeldRole[]
}

export interface SessionRecord extends PersonRecord {
  readonly status: 'pending' | 'active' | 'disabled'
  readonly kind: 'staff' | 'resident'
  readonly id: string
  readonly deviceId: string | null
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly provedAt: string
}

/** A session as its owner sees it. */
export interface ListedSession {
  readonly id: string
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly endsAt: string
  readonly network: string
  readonly userAgent: string
  /** Since when the account knows the browser. */
  readonly deviceSince: string | null
}

const ACCOUNT = [
  'id',
  'login',
  'name',
  'password_hash as passwordHash',
  'status',
  'kind',
  'password_set_at as passwordSetAt',
  'must_change as mustChange',
  'password_expires_at as passwordExpiresAt',
] as const

/** Accounts, their roles and their sessions. Roles are those of a legal day in Asia/Shanghai. */
export class IdentityReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async findByLogin(login: string): Promise<AccountRecord | undefined> {
    return this.db
      .selectFrom('account')
      .select(ACCOUNT)
      .where('login', '=', login)
      .where('kind', '=', 'staff')
      .executeTakeFirst()
  }

  /** `index` is the blind index of the phone number. */
  async findByPhoneIndex(index: string): Promise<AccountRecord | undefined> {
    const query = this.db.selectFrom('account').select(ACCOUNT).where('phone_index', '=', index)
    return query.executeTakeFirst()
  }

  /** The roles in force on a day: of the person's own appointments, then those lent to them. */
  async rolesOf(accountId: string, day: string): Promise<readonly HeldRole[]> {
    const rows = await this.#people(day).where('a.id', '=', accountId).execute()
    return heldRoles(rows)
  }

  /** The account of an id with its roles of the day and its second factor. Asserts that there is one. */
  async personOf(accountId: string, day: string): Promise<PersonRecord> {
    const rows = await this.#people(day)
      .leftJoin('second_factor as f', (join) =>
        join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
      )
      .select(['a.id as accountId', 'a.login', 'a.name', 'f.id as factorId'])
      .select(['a.password_set_at as passwordSetAt', 'a.must_change as mustChange'])
      .where('a.id', '=', accountId)
      .execute()
    const [first] = rows
    assert(first !== undefined, 'identity: no such account')
    const { login, name, factorId, passwordSetAt, mustChange } = first
    const standing = { factorId, passwordSetAt, mustChange }
    return { accountId, login, name, ...standing, roles: heldRoles(rows) }
  }

  /** The session with its account and the roles of the day, in one statement: every request asks for it. */
  async findSession(tokenSha256: string, day: string): Promise<SessionRecord | undefined> {
    const prepared = { shape: 'session', values: { tokenSha256, day } }
    const rows = await runPrepared(this.db, prepared, (slot) =>
      this.#people(slot<string>('day'))
        .innerJoin('session as s', 's.account_id', 'a.id')
        .leftJoin('second_factor as f', (join) =>
          join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
        )
        .select(['a.id as accountId', 'a.login', 'a.name', 'a.status', 'a.kind'])
        .select(['a.password_set_at as passwordSetAt', 'a.must_change as mustChange'])
        .select(['f.id as factorId', 's.created_at as startedAt'])
        .select(['s.id', 's.device_id as deviceId', 's.last_seen_at as lastSeenAt'])
        .select(['s.expires_at as expiresAt', 's.proved_at as provedAt'])
        .where('s.token_sha256', '=', slot<string>('tokenSha256')),
    )
    const [first] = rows
    if (first === undefined) return undefined
    const { accountId, login, name, status, kind, ...rest } = first
    const { passwordSetAt, mustChange, factorId } = rest
    const { id, deviceId, startedAt, lastSeenAt, expiresAt, provedAt } = rest
    return {
      ...{ accountId, login, name, status, kind, passwordSetAt, mustChange, factorId },
      ...{ id, deviceId, startedAt, lastSeenAt, expiresAt, provedAt },
      roles: heldRoles(rows),
    }
  }

  /** Sessions of the account that are not over, the latest first. */
  async sessionsOf(
    accountId: string,
    open: { readonly now: string; readonly idleSince: string },
  ): Promise<readonly ListedSession[]> {
    return this.db
      .selectFrom('session as s')
      .leftJoin('known_device as d', 'd.id', 's.device_id')
      .select(['s.id', 's.created_at as startedAt', 's.last_seen_at as lastSeenAt'])
      .select(['s.expires_at as endsAt', 's.network', 's.user_agent as userAgent'])
      .select('d.created_at as deviceSince')
      .where('s.account_id', '=', accountId)
      .where('s.expires_at', '>', open.now)
      .where('s.last_seen_at', '>', open.idleSince)
      .orderBy('s.created_at', 'desc')
      .orderBy('s.id', 'desc')
      .execute()
  }

  /** What is known of a person that a password of theirs must not hold. */
  async knownOf(
    id: string,
  ): Promise<
    | { readonly login: string; readonly name: string; readonly phoneCipher: Buffer | null }
    | undefined
  > {
    return this.db
      .selectFrom('account')
      .select(['login', 'name', 'phone_cipher as phoneCipher'])
      .where('id', '=', id)
      .executeTakeFirst()
  }

  async findById(id: string): Promise<AccountRecord | undefined> {
    return this.db.selectFrom('account').select(ACCOUNT).where('id', '=', id).executeTakeFirst()
  }

  /** Active accounts whose own appointments give the role in the zone or county-wide on a day, by login. */
  async listByRole(
    role: Role,
    zoneId: string,
    day: string,
  ): Promise<readonly { login: string; name: string }[]> {
    const places = placesOf(role)
    return this.db
      .selectFrom('account as a')
      .innerJoin('appointment as p', 'p.account_id', 'a.id')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .select(['a.login', 'a.name'])
      .distinct()
      .where('a.status', '=', 'active')
      .where('p.from_on', '<=', day)
      .where('p.ended_at', 'is', null)
      .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
      .where((eb) =>
        eb.or(places.map(({ kind, post }) => eb.and({ 'u.kind': kind, 'p.post': post }))),
      )
      .where((eb) => eb.or([eb('u.zone_id', '=', zoneId), eb('u.zone_id', 'is', null)]))
      .orderBy('a.login')
      .execute()
  }

  /** Accounts, each with the appointments and delegations in force: a row a pair of them. */
  #people(day: string) {
    return this.db
      .selectFrom('account as a')
      .leftJoin('appointment as p', (join) =>
        join
          .onRef('p.account_id', '=', 'a.id')
          .on('p.from_on', '<=', day)
          .on('p.ended_at', 'is', null)
          .on((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)])),
      )
      .leftJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .leftJoin('zone as z', 'z.id', 'u.zone_id')
      .leftJoin('delegation as d', (join) =>
        join
          .onRef('d.to_account_id', '=', 'a.id')
          .on('d.until_on', '>=', day)
          .on('d.from_on', '<=', day)
          .on('d.ended_at', 'is', null),
      )
      .leftJoin('appointment as lp', (join) =>
        join
          .onRef('lp.id', '=', 'd.appointment_id')
          .on('lp.from_on', '<=', day)
          .on('lp.ended_at', 'is', null)
          .on((eb) => eb.or([eb('lp.until_on', 'is', null), eb('lp.until_on', '>=', day)])),
      )
      .leftJoin('organisation_unit as lu', 'lu.id', 'lp.unit_id')
      .leftJoin('zone as lz', 'lz.id', 'lu.zone_id')
      .leftJoin('account as la', (join) =>
        join.onRef('la.id', '=', 'lp.account_id').on('la.status', '=', 'active'),
      )
      .select(['p.id as ownId', 'p.post as ownPost', 'u.kind as ownKind'])
      .select(['u.zone_id as ownZoneId', 'z.code as ownZoneCode'])
      .select(['d.id as lentId', 'd.role as lentRole', 'lp.post as lentPost'])
      .select(['lu.kind as lentKind', 'lu.zone_id as lentZoneId', 'lz.code as lentZoneCode'])
      .select(['la.id as lentBy', 'la.name as lentByName'])
      .orderBy('p.id')
      .orderBy('d.id')
  }
}
