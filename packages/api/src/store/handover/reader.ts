import type { Db, Tx } from '../../db/database.ts'

export interface HandoverRecord {
  readonly id: string
  readonly acceptedOn: string
  readonly acceptorNameA: string
  readonly acceptorNameB: string
  readonly voluntaryStatement: boolean
}

/** Handovers of homes. */
export class HandoverReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The accepted handover of a household, or undefined. */
  async acceptedOf(householdId: string): Promise<HandoverRecord | undefined> {
    const row = await this.db
      .selectFrom('handover as o')
      .innerJoin('account as a', 'a.id', 'o.acceptor_a')
      .innerJoin('account as b', 'b.id', 'o.acceptor_b')
      .select(['o.id', 'o.accepted_on as acceptedOn', 'a.name as acceptorNameA'])
      .select(['b.name as acceptorNameB', 'o.voluntary_statement as voluntaryStatement'])
      .where('o.household_id', '=', householdId)
      .where('o.status', '=', 'accepted')
      .executeTakeFirst()
    return row === undefined
      ? undefined
      : { ...row, voluntaryStatement: row.voluntaryStatement === 1 }
  }
}
