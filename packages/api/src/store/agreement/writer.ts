import type { Tx } from '../../db/database.ts'
import type { AgreementTable } from '../../db/schema/agreement.ts'
import type { InstalmentTable } from '../../db/schema/instalment.ts'
import { AgreementReader } from './reader.ts'

type InstalmentStatus = InstalmentTable['status']

export class AgreementWriter extends AgreementReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(agreement: AgreementTable): Promise<void> {
    await this.db.insertInto('agreement').values(agreement).execute()
  }

  async addInstalment(instalment: InstalmentTable): Promise<void> {
    await this.db.insertInto('instalment').values(instalment).execute()
  }

  /** Moves an instalment from one status to the next. False when it no longer is in `from`. */
  async moveInstalment(
    id: string,
    from: InstalmentStatus,
    to: { readonly status: InstalmentStatus; readonly paidOn: string | null },
  ): Promise<boolean> {
    const result = await this.db
      .updateTable('instalment')
      .set({ status: to.status, paid_on: to.paidOn })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
}
