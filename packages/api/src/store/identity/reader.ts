import type { Role } from '@yichi/domain/facts/role'
import { assert } from '@yichi/domain/kernel/assert'
import { placesOf } from '@yichi/domain/rules/identity/post'
import type { Db, Tx } from '../../db/database.ts'
import { runPrepared } from '../prepared-query.ts'
import { heldRoles, type HeldRole } from './held-roles.ts'
import { readHeldRows } from './held-rows.ts'

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

/** Of an account `a` with its second factor `f`. */
const PERSON = [
  'a.id as accountId',
  'a.login',
  'a.name',
  'a.password_set_at as passwordSetAt',
  'a.must_change as mustChange',
  'f.id as factorId',
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
    return heldRoles(await readHeldRows(this.db, { accountId, day }))
  }

  /** The account of an id with its roles of the day and its second factor. Asserts that there is one. */
  async personOf(accountId: string, day: string): Promise<PersonRecord> {
    const person = await this.db
      .selectFrom('account as a')
      .leftJoin('second_factor as f', (join) =>
        join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
      )
      .select(PERSON)
      .where('a.id', '=', accountId)
      .executeTakeFirst()
    assert(person !== undefined, 'identity: no such account')
    return { ...person, roles: await this.rolesOf(accountId, day) }
  }

  /** The session with its account and the roles of the day: every request asks for it. */
  async findSession(tokenSha256: string, day: string): Promise<SessionRecord | undefined> {
    const prepared = { shape: 'session', values: { tokenSha256 } }
    const [session] = await runPrepared(this.db, prepared, (slot) =>
      this.db
        .selectFrom('session as s')
        .innerJoin('account as a', 'a.id', 's.account_id')
        .leftJoin('second_factor as f', (join) =>
          join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
        )
        .select(PERSON)
        .select(['a.status', 'a.kind', 's.id', 's.device_id as deviceId'])
        .select(['s.created_at as startedAt', 's.last_seen_at as lastSeenAt'])
        .select(['s.expires_at as expiresAt', 's.proved_at as provedAt'])
        .where('s.token_sha256', '=', slot<string>('tokenSha256')),
    )
    if (session === undefined) return undefined
    return { ...session, roles: await this.rolesOf(session.accountId, day) }
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
}
