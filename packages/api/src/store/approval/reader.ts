import type { Db, Tx } from '../../db/database.ts'
import type { ApprovalTable } from '../../db/schema/approval.ts'
import type { ApprovalActTable } from '../../db/schema/approval-act.ts'
import { PreparedById } from '../prepared-by-id.ts'
import { PreparedInZones, type ZoneIds } from '../prepared-in-zones.ts'
import type { Role } from '@yichi/domain/facts/role'

/** One round of an instalment with all that deciding on it needs. */
export interface ApprovalCaseRecord {
  readonly id: string
  readonly round: number
  readonly shownSha256: string
  readonly step: string
  readonly status: ApprovalTable['status']
  readonly openedAt: string
  readonly dueOn: string
  readonly instalmentId: string
  readonly instalmentNo: number
  readonly dueEvent: 'signing' | 'handover'
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly agreementId: string
  readonly agreementNumber: string
  readonly signedOn: string
  readonly dayNo: number
  readonly sheetId: string
  readonly sheetSha256: string
  readonly signedBy: string
  readonly computedBy: string
  readonly confirmedBy: string | null
  readonly surveyorA: string
  readonly surveyorB: string
  readonly acceptorA: string | null
  readonly acceptorB: string | null
  readonly householdId: string
  readonly householdCode: string
  readonly ownerName: string
  readonly door: string
  readonly buildingName: string
  readonly bankCipher: Buffer | null
  readonly bankLast4: string | null
  readonly zoneId: string
  readonly zoneCode: string
  readonly zoneName: string
}

export interface ActRecord {
  readonly approvalId: string
  readonly round: number
  readonly seq: number
  readonly step: string
  readonly decision: ApprovalActTable['decision']
  readonly actorId: string
  readonly actorName: string
  readonly onBehalfOf: string | null
  readonly onBehalfOfName: string | null
  readonly shownSha256: string
  readonly returnCode: string | null
  readonly reason: string | null
  readonly actedAt: string
}

/** A step a person may act at, and where: all of the county when `zoneIds` is null. */
export interface StepScope {
  readonly step: string
  readonly role: Role
  readonly zoneIds: readonly string[] | null
}

/** Rounds of the fund chain and what was done in them. */
export class ApprovalReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The round of that id, if its household lies in the zones. */
  async findCase(approvalId: string, zoneIds: ZoneIds): Promise<ApprovalCaseRecord | undefined> {
    return CASE.first(this.db, approvalId, zoneIds)
  }

  /** The acts of every round of an instalment, in order. */
  async actsOfInstalment(instalmentId: string): Promise<readonly ActRecord[]> {
    return ACTS.run(this.db, instalmentId)
  }

  /** Whether a household stands on a posting of that board. */
  async isOnBoard(householdCode: string, board: number): Promise<boolean> {
    const row = await this.db
      .selectFrom('posting_row as r')
      .innerJoin('posting as p', 'p.id', 'r.posting_id')
      .select('r.row_no')
      .where('r.household_code', '=', householdCode)
      .where('p.board', '=', board)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }
}

const CASE = new PreparedInZones<ApprovalCaseRecord>((db, id, zoneIds) =>
  db
    .selectFrom('approval as p')
    .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
    .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
    .innerJoin('settlement_sheet as s', 's.id', 'g.sheet_id')
    .innerJoin('survey as v', 'v.id', 's.survey_id')
    .innerJoin('household as h', 'h.id', 'g.household_id')
    .innerJoin('building as b', 'b.id', 'h.building_id')
    .innerJoin('zone as z', 'z.id', 'h.zone_id')
    .leftJoin('handover as o', (join) =>
      join.onRef('o.agreement_id', '=', 'g.id').on('o.status', '=', 'accepted'),
    )
    .select(['p.id', 'p.round', 'p.shown_sha256 as shownSha256', 'p.step', 'p.status'])
    .select(['p.opened_at as openedAt', 'p.due_on as dueOn', 'i.id as instalmentId'])
    .select(['i.no as instalmentNo', 'i.due_event as dueEvent', 'i.direction'])
    .select(['i.amount_fen as amountFen', 'g.id as agreementId', 'g.number as agreementNumber'])
    .select(['g.signed_on as signedOn', 'g.day_no as dayNo', 'g.sheet_id as sheetId'])
    .select(['g.sheet_sha256 as sheetSha256', 'g.signed_by as signedBy'])
    .select([
      's.computed_by as computedBy',
      's.confirmed_by as confirmedBy',
      'v.surveyor_a as surveyorA',
    ])
    .select(['v.surveyor_b as surveyorB', 'o.acceptor_a as acceptorA'])
    .select(['o.acceptor_b as acceptorB', 'h.id as householdId', 'h.code as householdCode'])
    .select(['h.owner_name as ownerName', 'h.door', 'b.name as buildingName'])
    .select(['h.bank_cipher as bankCipher', 'h.bank_last4 as bankLast4'])
    .select(['z.id as zoneId', 'z.code as zoneCode', 'z.name as zoneName'])
    .where('p.id', '=', id)
    .$if(zoneIds !== null, (query) => query.where('h.zone_id', 'in', zoneIds ?? [])),
)

const ACTS = new PreparedById<ActRecord>((db, id) =>
  db
    .selectFrom('approval_act as c')
    .innerJoin('approval as p', 'p.id', 'c.approval_id')
    .innerJoin('account as a', 'a.id', 'c.actor_id')
    .leftJoin('account as l', 'l.id', 'c.on_behalf_of')
    .select(['p.id as approvalId', 'p.round', 'c.seq', 'c.step', 'c.decision'])
    .select(['c.actor_id as actorId', 'a.name as actorName', 'c.reason'])
    .select(['c.shown_sha256 as shownSha256', 'c.return_code as returnCode'])
    .select(['c.acted_at as actedAt', 'c.on_behalf_of as onBehalfOf', 'l.name as onBehalfOfName'])
    .orderBy('p.round')
    .orderBy('c.seq')
    .where('p.instalment_id', '=', id),
)
