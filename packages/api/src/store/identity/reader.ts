import type { Db, Tx } from '../../db/database.ts'
import type { Role } from '@yichi/domain/facts/role'
import { runPrepared } from '../prepared-query.ts'

export interface AccountRecord {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly status: 'pending' | 'active' | 'disabled'
}

export interface HeldRole {
  readonly role: Role
  readonly zoneId: string | null
  readonly zoneCode: string | null
  readonly onBehalfOf: null
}

export interface SessionRecord {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly status: 'pending' | 'active' | 'disabled'
  readonly id: string
  readonly deviceId: string | null
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly provedAt: string
  readonly roles: readonly HeldRole[]
}

const ACCOUNT = ['id', 'login', 'name', 'password_hash as passwordHash', 'status'] as const

/** Accounts, their roles and their sessions. */
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
      .executeTakeFirst()
  }

  /** `index` is the blind index of the phone number. */
  async findByPhoneIndex(index: string): Promise<AccountRecord | undefined> {
    const query = this.db.selectFrom('account').select(ACCOUNT).where('phone_index', '=', index)
    return query.executeTakeFirst()
  }

  async rolesOf(accountId: string): Promise<readonly HeldRole[]> {
    const rows = await this.db
      .selectFrom('role_grant as r')
      .leftJoin('zone as z', 'z.id', 'r.zone_id')
      .select(['r.role', 'r.zone_id as zoneId', 'z.code as zoneCode'])
      .where('r.account_id', '=', accountId)
      .orderBy('r.id')
      .execute()
    return rows.map((row) => ({ ...row, onBehalfOf: null }))
  }

  /** The session with its account and roles, in one statement: every request asks for it. */
  async findSession(tokenSha256: string): Promise<SessionRecord | undefined> {
    const prepared = { shape: 'session', values: { tokenSha256 } }
    const rows = await runPrepared(this.db, prepared, (slot) =>
      this.db
        .selectFrom('session as s')
        .innerJoin('account as a', 'a.id', 's.account_id')
        .leftJoin('role_grant as r', 'r.account_id', 'a.id')
        .leftJoin('zone as z', 'z.id', 'r.zone_id')
        .select(['a.id as accountId', 'a.login', 'a.name', 'a.status'])
        .select(['s.id', 's.device_id as deviceId', 's.last_seen_at as lastSeenAt'])
        .select(['s.expires_at as expiresAt', 's.proved_at as provedAt'])
        .select(['r.role', 'r.zone_id as zoneId', 'z.code as zoneCode'])
        .where('s.token_sha256', '=', slot<string>('tokenSha256'))
        .orderBy('r.id'),
    )
    const [first] = rows
    if (first === undefined) return undefined
    const roles: HeldRole[] = []
    for (const { role, zoneId, zoneCode } of rows) {
      if (role !== null) roles.push({ role, zoneId, zoneCode, onBehalfOf: null })
    }
    const { accountId, login, name, status, id, deviceId, lastSeenAt, expiresAt, provedAt } = first
    return { accountId, login, name, status, id, deviceId, lastSeenAt, expiresAt, provedAt, roles }
  }

  /** Active accounts that hold the role in the zone or county-wide, by login. */
  async listByRole(
    role: Role,
    zoneId: string,
  ): Promise<readonly { login: string; name: string }[]> {
    return this.db
      .selectFrom('account as a')
      .innerJoin('role_grant as r', 'r.account_id', 'a.id')
      .select(['a.login', 'a.name'])
      .distinct()
      .where('a.status', '=', 'active')
      .where('r.role', '=', role)
      .where((eb) => eb.or([eb('r.zone_id', '=', zoneId), eb('r.zone_id', 'is', null)]))
      .orderBy('a.login')
      .execute()
  }
}
