import type { FundStep } from '@yichi/domain/rules/approval/chains'
import {
  DUTY_OF_STEP,
  type CaseHands,
  type Duty,
  type HandOnCase,
} from '@yichi/domain/rules/approval/separation'
import type { Db, Tx } from '../../db/database.ts'
import { PreparedById } from '../prepared-by-id.ts'

/** Everybody who ever had a duty on a household, and everybody who is tied to it. */
export class CaseHandsReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async ofHousehold(householdId: string): Promise<CaseHands> {
    const hands: HandOnCase[] = []
    const add = (duty: Duty, persons: readonly (string | null)[]) => {
      for (const person of persons) if (person !== null) hands.push({ person, duty })
    }
    for (const row of await SURVEYS.run(this.db, householdId)) add('survey', [row.a, row.b])
    for (const row of await SHEETS.run(this.db, householdId)) {
      add('compute', [row.computedBy])
      add('check', [row.confirmedBy])
    }
    for (const row of await AGREEMENTS.run(this.db, householdId)) add('sign', [row.signedBy])
    for (const row of await ACTS.run(this.db, householdId))
      add(DUTY_OF_STEP[row.step as FundStep], [row.actorId, row.onBehalfOf])
    for (const row of await HANDOVERS.run(this.db, householdId)) add('accept', [row.a, row.b])
    return { hands, related: await this.relatedTo(householdId) }
  }

  /** The accounts with an interest in force in the household. */
  async relatedTo(householdId: string): Promise<readonly string[]> {
    const rows = await INTERESTS.run(this.db, householdId)
    return rows.map(({ accountId }) => accountId)
  }
}

const SURVEYS = new PreparedById<{ a: string; b: string }>((db, id) =>
  db
    .selectFrom('survey')
    .select(['surveyor_a as a', 'surveyor_b as b'])
    .where('household_id', '=', id),
)

const SHEETS = new PreparedById<{ computedBy: string; confirmedBy: string | null }>((db, id) =>
  db
    .selectFrom('settlement_sheet')
    .select(['computed_by as computedBy', 'confirmed_by as confirmedBy'])
    .where('household_id', '=', id)
    // The final sheet comes of the acceptance by itself; nobody checked it, and its hands are the acceptors.
    .where((eb) => eb.or([eb('status', '<>', 'confirmed'), eb('confirmed_by', 'is not', null)])),
)

const AGREEMENTS = new PreparedById<{ signedBy: string }>((db, id) =>
  db.selectFrom('agreement').select('signed_by as signedBy').where('household_id', '=', id),
)

const ACTS = new PreparedById<{ step: string; actorId: string; onBehalfOf: string | null }>(
  (db, id) =>
    db
      .selectFrom('approval_act as c')
      .innerJoin('approval as p', 'p.id', 'c.approval_id')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
      .select(['c.step', 'c.actor_id as actorId', 'c.on_behalf_of as onBehalfOf'])
      .where('g.household_id', '=', id)
      .where('c.decision', 'in', ['pass', 'return']),
)

const HANDOVERS = new PreparedById<{ a: string; b: string }>((db, id) =>
  db
    .selectFrom('handover')
    .select(['acceptor_a as a', 'acceptor_b as b'])
    .where('household_id', '=', id),
)

const INTERESTS = new PreparedById<{ accountId: string }>((db, id) =>
  db
    .selectFrom('interest')
    .select('account_id as accountId')
    .where('household_id', '=', id)
    .where('withdrawn_at', 'is', null),
)
