import type { Db, Tx } from '../../db/database.ts'
import type { StarEventTable } from '../../db/schema/star-event.ts'
import { PreparedInZones, type ZoneIds } from '../prepared-in-zones.ts'

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

  /** The household of a code, if it lies in the zones. */
  async findHousehold(code: string, zoneIds: ZoneIds): Promise<HouseholdStanding | undefined> {
    return BY_CODE.first(this.db, code, zoneIds)
  }

  /** The household of an id, if it lies in the zones. */
  async findHouseholdById(id: string, zoneIds: ZoneIds): Promise<HouseholdStanding | undefined> {
    return BY_ID.first(this.db, id, zoneIds)
  }

  /** The zone of a code, if it is one of the zones. */
  async findZone(code: string, zoneIds: ZoneIds): Promise<AnnouncedZone | undefined> {
    return ZONE.first(this.db, code, zoneIds)
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
}

function households(db: Db | Tx, zoneIds: ZoneIds) {
  return db
    .selectFrom('household as h')
    .innerJoin('zone as z', 'z.id', 'h.zone_id')
    .select(['h.id', 'h.code', 'h.owner_name as ownerName', 'h.stars', 'h.in_scope as inScope'])
    .select(['h.next_action as nextAction', 'z.id as zoneId', 'z.code as zoneCode'])
    .select(['z.location', 'z.announced_on as announcedOn'])
    .select('z.rulebook_version_id as rulebookVersionId')
    .$if(zoneIds !== null, (query) => query.where('h.zone_id', 'in', zoneIds ?? []))
}

const BY_CODE = new PreparedInZones<HouseholdStanding>((db, code, zoneIds) =>
  households(db, zoneIds).where('h.code', '=', code),
)

const BY_ID = new PreparedInZones<HouseholdStanding>((db, id, zoneIds) =>
  households(db, zoneIds).where('h.id', '=', id),
)

const ZONE = new PreparedInZones<AnnouncedZone>((db, code, zoneIds) =>
  db
    .selectFrom('zone')
    .select(['id', 'code', 'rulebook_version_id as rulebookVersionId'])
    .where('code', '=', code)
    .$if(zoneIds !== null, (query) => query.where('id', 'in', zoneIds ?? [])),
)
