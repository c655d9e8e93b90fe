import type { Updateable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { AppointmentTable } from '../../db/schema/appointment.ts'
import type { OrganisationUnitTable } from '../../db/schema/organisation-unit.ts'
import { OrganisationReader } from './reader.ts'

export class OrganisationWriter extends OrganisationReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async addUnit(unit: OrganisationUnitTable): Promise<void> {
    await this.db.insertInto('organisation_unit').values(unit).execute()
  }

  async appoint(appointment: AppointmentTable): Promise<void> {
    await this.db.insertInto('appointment').values(appointment).execute()
  }

  /** Changes the unit that was seen in this version; false when somebody changed it meanwhile. */
  async change(
    { id, version }: { readonly id: string; readonly version: number },
    change: Updateable<OrganisationUnitTable>,
  ): Promise<boolean> {
    const done = await this.db
      .updateTable('organisation_unit')
      .set({ ...change, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }

  /** Gives a unit its number among those of its parent, where it is another one. */
  async place(
    { id, position }: { readonly id: string; readonly position: number },
    place: number,
  ): Promise<void> {
    if (position === place) return
    await this.db
      .updateTable('organisation_unit')
      .set({ position: place })
      .where('id', '=', id)
      .execute()
  }
}
