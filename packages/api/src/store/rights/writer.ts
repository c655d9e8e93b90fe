import type { Tx } from '../../db/database.ts'
import type { AppointmentTable } from '../../db/schema/appointment.ts'
import type { ProposalDecisionTable } from '../../db/schema/proposal-decision.ts'
import type { ProposalTable } from '../../db/schema/proposal.ts'
import { RightsReader } from './reader.ts'

export class RightsWriter extends RightsReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async addProposal(proposal: ProposalTable): Promise<void> {
    await this.db.insertInto('proposal').values(proposal).execute()
  }

  async addDecision(decision: ProposalDecisionTable): Promise<void> {
    await this.db.insertInto('proposal_decision').values(decision).execute()
  }

  /** Closes an open proposal; false when it was closed meanwhile. */
  async close(
    id: string,
    { status, at }: { readonly status: ProposalTable['status']; readonly at: string },
  ): Promise<boolean> {
    const done = await this.db
      .updateTable('proposal')
      .set({ status, closed_at: at })
      .where('id', '=', id)
      .where('status', '=', 'open')
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }

  async appoint(appointment: AppointmentTable): Promise<void> {
    await this.db.insertInto('appointment').values(appointment).execute()
  }

  /** Ends an appointment at once; false when it was over already. */
  async endAppointment(id: string, at: string): Promise<boolean> {
    const done = await this.db
      .updateTable('appointment')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }
}
