import type { UnitKind } from '@yichi/domain/rules/identity/post'
import type { Db, Tx } from '../../db/database.ts'

/** Reads the organisation. */
export class OrganisationReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** An open unit of the kind, in the zone or (null) for the county; the first in order when there are several. */
  async unitOf(kind: UnitKind, zoneId: string | null): Promise<{ id: string } | undefined> {
    return this.db
      .selectFrom('organisation_unit')
      .select('id')
      .where('kind', '=', kind)
      .where('zone_id', zoneId === null ? 'is' : '=', zoneId)
      .where('closed_on', 'is', null)
      .orderBy('position')
      .orderBy('code')
      .executeTakeFirst()
  }
}
