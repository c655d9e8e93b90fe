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
}
