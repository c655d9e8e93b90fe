import type { Db, Tx } from '../../db/database.ts'
import type { StarEventTable } from '../../db/schema/star-event.ts'

export type StarEventKind = StarEventTable['kind']

/** Where a household stands, with what of its zone every decision needs. */
export interface HouseholdStanding {
  readonly id: string
  readonly code: string
  readonly ownerName: string
  readonly stars: number
  readonly nextAction: string
  readonly inScope: 0 | 1
  readonly zoneId: string
  readonly zoneCode: string
  readonly location: 'I' | 'II' | 'III'
  readonly announcedOn: string
  readonly rulebookVersionId: string
}

/** A zone with the rulebook it was announced under. */
export interface AnnouncedZone {
  readonly id: string
  readonly code: string
  readonly rulebookVersionId: string
}

export interface StarEventRecord {
  readonly kind: StarEventKind
  readonly eventOn: string
  readonly sourceId: string
}

/** Stars, counters and the next step of households. */
export class ProgressReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async findHousehold(code: string): Promise<HouseholdStanding | undefined> {
    return this.#households().where('h.code', '=', code).executeTakeFirst()
  }

  async findHouseholdById(id: string): Promise<HouseholdStanding | undefined> {
    return this.#households().where('h.id', '=', id).executeTakeFirst()
  }

  async findZone(code: string): Promise<AnnouncedZone | undefined> {
    return this.db
      .selectFrom('zone')
      .select(['id', 'code', 'rulebook_version_id as rulebookVersionId'])
      .where('code', '=', code)
      .executeTakeFirst()
  }

  /** The household's account as ciphertext; null before signing. */
  async bankCipherOf(householdId: string): Promise<Buffer | null> {
    const query = this.db.selectFrom('household').select('bank_cipher')
    return (await query.where('id', '=', householdId).executeTakeFirst())?.bank_cipher ?? null
  }

  async starEvents(householdId: string): Promise<readonly StarEventRecord[]> {
    return this.db
      .selectFrom('star_event')
      .select(['kind', 'event_on as eventOn', 'source_id as sourceId'])
      .where('household_id', '=', householdId)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute()
  }

  #households() {
    return this.db
      .selectFrom('household as h')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['h.id', 'h.code', 'h.owner_name as ownerName', 'h.stars', 'h.in_scope as inScope'])
      .select(['h.next_action as nextAction', 'z.id as zoneId', 'z.code as zoneCode'])
      .select(['z.location', 'z.announced_on as announcedOn'])
      .select('z.rulebook_version_id as rulebookVersionId')
  }
}
