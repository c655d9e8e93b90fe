import type { Tx } from '../../db/database.ts'
import type { ApprovalActTable } from '../../db/schema/approval-act.ts'
import type { ApprovalTable } from '../../db/schema/approval.ts'
import { ApprovalReader } from './reader.ts'

/** Where an approval stands, to be found there still when it is moved. */
export interface ApprovalPlace {
  readonly step: string
  readonly status: ApprovalTable['status']
}

/** Where an approval moves to. */
export interface ApprovalMove extends ApprovalPlace {
  readonly dueOn: string
  readonly closedAt: string | null
}

export class ApprovalWriter extends ApprovalReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async open(approval: ApprovalTable): Promise<void> {
    await this.db.insertInto('approval').values(approval).execute()
  }

  async addAct(act: ApprovalActTable): Promise<void> {
    await this.db.insertInto('approval_act').values(act).execute()
  }

  /** False when the approval no longer stands where it was read. */
  async move(id: string, from: ApprovalPlace, to: ApprovalMove): Promise<boolean> {
    const result = await this.db
      .updateTable('approval')
      .set({ step: to.step, status: to.status, due_on: to.dueOn, closed_at: to.closedAt })
      .where('id', '=', id)
      .where('step', '=', from.step)
      .where('status', '=', from.status)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
}
