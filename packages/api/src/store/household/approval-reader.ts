import type { Db, Tx } from '../../db/database.ts'
import type { ApprovalActView, ApprovalView } from '../../view/approval.ts'

/** Reads how a household's instalments went through the fund chain. */
export class HouseholdApprovalReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** Every round of every instalment with its acts, in the order they were opened. */
  async of(householdId: string): Promise<ApprovalView[]> {
    const rows = await this.#rounds(householdId)
    const acts = await this.#acts(householdId)
    return rows.map(({ ownerName, payeeName, fundSourceName, ...round }) => ({
      ...round,
      payeeName: payeeName ?? ownerName,
      fundSourceName: fundSourceName ?? '',
      acts: acts.get(round.id) ?? [],
    }))
  }

  async #rounds(householdId: string) {
    return this.#db
      .selectFrom('agreement as g')
      .innerJoin('household as h', 'h.id', 'g.household_id')
      .innerJoin('instalment as i', 'i.agreement_id', 'g.id')
      .innerJoin('approval as p', 'p.instalment_id', 'i.id')
      .leftJoin('payment as y', 'y.approval_id', 'p.id')
      .leftJoin('fund_source as f', 'f.id', 'y.fund_source_id')
      .select(['p.id', 'i.no as instalmentNo', 'i.due_event as dueEvent', 'i.direction'])
      .select(['i.amount_fen as amountFen', 'p.round', 'p.step', 'p.status'])
      .select(['p.opened_at as openedAt', 'p.due_on as dueOn', 'p.shown_sha256 as shownSha256'])
      .select(['h.owner_name as ownerName', 'y.payee_name as payeeName'])
      .select(['y.bank_last4 as bankLast4', 'f.name as fundSourceName'])
      .where('g.household_id', '=', householdId)
      .orderBy('p.opened_at')
      .orderBy('i.no')
      .orderBy('p.round')
      .execute()
  }

  async #acts(householdId: string): Promise<ReadonlyMap<string, readonly ApprovalActView[]>> {
    const rows = await this.#db
      .selectFrom('agreement as g')
      .innerJoin('instalment as i', 'i.agreement_id', 'g.id')
      .innerJoin('approval as p', 'p.instalment_id', 'i.id')
      .innerJoin('approval_act as c', 'c.approval_id', 'p.id')
      .innerJoin('account as a', 'a.id', 'c.actor_id')
      .leftJoin('account as l', 'l.id', 'c.on_behalf_of')
      .select(['p.id as approvalId', 'c.seq', 'c.step', 'c.decision', 'a.name as actorName'])
      .select('l.name as onBehalfOfName')
      .select(['c.acted_at as actedAt', 'c.return_code as returnCode', 'c.reason'])
      .where('g.household_id', '=', householdId)
      .orderBy('c.seq')
      .execute()
    const acts = new Map<string, ApprovalActView[]>()
    for (const { approvalId, ...act } of rows) {
      const known = acts.get(approvalId)
      if (known === undefined) acts.set(approvalId, [act])
      else known.push(act)
    }
    return acts
  }
}
