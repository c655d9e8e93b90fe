import type { Db, Tx } from '../../db/database.ts'

/** A resident's account in force, as its door needs it. */
export interface ResidentRecord {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly householdId: string
  readonly passwordHash: string
  /** While it is there, the password is the one-time code of the slip. */
  readonly codeExpiresAt: string | null
}

/** A session of the residents' door with the account behind it. */
export interface OwnSessionRecord extends ResidentRecord {
  readonly status: 'pending' | 'active' | 'disabled'
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** A resident's account as the window lists it; the phone is still sealed. */
export interface ResidentListRecord {
  readonly accountId: string
  readonly householdCode: string
  readonly ownerName: string
  readonly phoneCipher: Buffer | null
  readonly status: 'pending' | 'active' | 'disabled'
  readonly codeExpiresAt: string | null
  readonly admittedAt: string
  readonly admittedBy: string
  readonly lastSignInAt: string | null
  readonly closedAt: string | null
}

export interface ResidentFilter {
  /** Null for the whole county. */
  readonly zoneIds: readonly string[] | null
  readonly zoneCode?: string | undefined
  readonly householdCode?: string | undefined
}

/** Whom attempts are counted for. */
export interface Attempted {
  readonly screenSha256: string
  readonly personIndex: string
}

/** Accounts of residents, their sessions, and what was tried in vain. */
export class ResidentReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** `index` is the blind index of a resident's phone. */
  async findByPhoneIndex(index: string): Promise<ResidentRecord | undefined> {
    return this.#inForce().where('a.phone_index', '=', index).executeTakeFirst()
  }

  async ofHousehold(householdId: string): Promise<ResidentRecord | undefined> {
    return this.#inForce().where('a.household_id', '=', householdId).executeTakeFirst()
  }

  async findSession(tokenSha256: string): Promise<OwnSessionRecord | undefined> {
    return this.db
      .selectFrom('own_session as s')
      .innerJoin('account as a', 'a.id', 's.account_id')
      .innerJoin('resident as r', 'r.account_id', 'a.id')
      .select(['a.id as accountId', 'a.login', 'a.name', 'a.status'])
      .select(['r.password_hash as passwordHash', 'r.code_expires_at as codeExpiresAt'])
      .select(['s.created_at as createdAt', 's.last_seen_at as lastSeenAt'])
      .select((eb) => [
        's.expires_at as expiresAt',
        eb.ref('a.household_id').$notNull().as('householdId'),
      ])
      .where('s.token_sha256', '=', tokenSha256)
      .executeTakeFirst()
  }

  /** Accounts of the zones, by household, the one in force before those that were closed. */
  async list({ zoneIds, zoneCode, householdCode }: ResidentFilter): Promise<ResidentListRecord[]> {
    let query = this.db
      .selectFrom('account as a')
      .innerJoin('resident as r', 'r.account_id', 'a.id')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .innerJoin('account as w', 'w.id', 'r.admitted_by')
      .select(['a.id as accountId', 'h.code as householdCode', 'h.owner_name as ownerName'])
      .select(['a.phone_cipher as phoneCipher', 'a.status', 'r.code_expires_at as codeExpiresAt'])
      .select(['r.admitted_at as admittedAt', 'w.name as admittedBy'])
      .select(['r.last_signed_in_at as lastSignInAt', 'r.closed_at as closedAt'])
      .orderBy('h.code')
      .orderBy('a.status')
      .orderBy('r.admitted_at', 'desc')
    if (zoneIds !== null) query = query.where('h.zone_id', 'in', zoneIds)
    if (zoneCode !== undefined) query = query.where('z.code', '=', zoneCode)
    if (householdCode !== undefined) query = query.where('h.code', '=', householdCode)
    return query.execute()
  }

  /** The phone of an account, sealed; null once it was closed. */
  async phoneOf(accountId: string): Promise<Buffer | null> {
    const query = this.db.selectFrom('account').select('phone_cipher')
    return (await query.where('id', '=', accountId).executeTakeFirst())?.phone_cipher ?? null
  }

  /** The owner's phone as the household's file has it, sealed; null where none was noted. */
  async phoneOnFile(householdId: string): Promise<Buffer | null> {
    const query = this.db.selectFrom('household').select('phone_cipher')
    return (await query.where('id', '=', householdId).executeTakeFirst())?.phone_cipher ?? null
  }

  /** The household and zone of an account in force, of the zones; undefined for any other account. */
  async find(
    accountId: string,
    zoneIds: readonly string[] | null,
  ): Promise<{ householdId: string; zoneId: string } | undefined> {
    let query = this.db
      .selectFrom('account as a')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .select(['h.id as householdId', 'h.zone_id as zoneId'])
      .where('a.id', '=', accountId)
      .where('a.kind', '=', 'resident')
      .where('a.status', '<>', 'disabled')
    if (zoneIds !== null) query = query.where('h.zone_id', 'in', zoneIds)
    return query.executeTakeFirst()
  }

  /** Attempts in vain since two moments: at this screen, and under this number. */
  async countAttempts(
    { screenSha256, personIndex }: Attempted,
    since: { readonly screen: string; readonly person: string },
  ): Promise<{ readonly screen: number; readonly person: number }> {
    const attempts = () =>
      this.db.selectFrom('own_attempt').select((eb) => eb.fn.countAll<number>().as('count'))
    const screen = await attempts()
      .where('screen_sha256', '=', screenSha256)
      .where('at', '>', since.screen)
      .executeTakeFirstOrThrow()
    const person = await attempts()
      .where('person_index', '=', personIndex)
      .where('at', '>', since.person)
      .executeTakeFirstOrThrow()
    return { screen: screen.count, person: person.count }
  }

  #inForce() {
    return this.db
      .selectFrom('account as a')
      .innerJoin('resident as r', 'r.account_id', 'a.id')
      .select(['a.id as accountId', 'a.login', 'a.name'])
      .select(['r.password_hash as passwordHash', 'r.code_expires_at as codeExpiresAt'])
      .select((eb) => eb.ref('a.household_id').$notNull().as('householdId'))
      .where('a.status', '=', 'active')
  }
}
