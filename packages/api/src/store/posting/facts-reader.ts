import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { countWhere, sumFen } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { SurveyFacts } from '../../view/household.ts'
import type { HardshipFoot } from './foot.ts'

/** A household as a board needs it before its name is masked. Never leaves the service. */
export interface PostedHousehold {
  readonly householdCode: string
  readonly ownerName: string
  readonly buildingCode: string
  readonly buildingName: string
}

export interface SurveyFact extends PostedHousehold {
  readonly facts: SurveyFacts
}

/** A sheet as far as a public row is computed again from it. Money in fen. */
export interface SheetFact {
  readonly facts: HouseholdFacts
  readonly rulebookVersionId: string
  readonly netFen: number
  readonly publicNetFen: number
  readonly publicSha256: string
}

export interface AgreementFact extends PostedHousehold {
  readonly agreementId: string
  readonly signedOn: string
  readonly dayNo: number
  readonly tier: string | null
  readonly mode: 'MONETARY' | 'EXCHANGE'
  /** What was signed on. */
  readonly sheet: SheetFact
  /** What it became with the day of handover, once there is one. */
  readonly finalSheet: SheetFact | null
  readonly handedOverOn: string | null
}

export interface InstalmentFact {
  readonly agreementId: string
  readonly no: number
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly dueEvent: 'signing' | 'handover'
  readonly status: 'open' | 'in-approval' | 'approved' | 'paid' | 'returned'
  readonly paidOn: string | null
}

/** Reads what the boards of a zone are made of, as it stands at this moment. */
export class BoardFactsReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** Confirmed surveys of households in scope, by household code. */
  async surveys(zoneId: string): Promise<SurveyFact[]> {
    const rows = await this.#db
      .selectFrom('household as h')
      .innerJoin('building as b', 'b.id', 'h.building_id')
      .innerJoin('survey as v', 'v.household_id', 'h.id')
      .select(['h.code as householdCode', 'h.owner_name as ownerName'])
      .select(['b.code as buildingCode', 'b.name as buildingName', 'v.facts'])
      .where('h.zone_id', '=', zoneId)
      .where('h.in_scope', '=', 1)
      .where('v.status', '=', 'confirmed')
      .orderBy('h.code')
      .execute()
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as SurveyFacts }))
  }

  /** Agreements in effect with the sheet signed on and the final one, by household code. */
  async agreements(zoneId: string): Promise<AgreementFact[]> {
    const rows = await this.#db
      .selectFrom('household as h')
      .innerJoin('building as b', 'b.id', 'h.building_id')
      .innerJoin('agreement as a', 'a.household_id', 'h.id')
      .innerJoin('settlement_sheet as s', 's.id', 'a.sheet_id')
      .leftJoin('handover as o', (join) =>
        join.onRef('o.agreement_id', '=', 'a.id').on('o.status', '=', 'accepted'),
      )
      .select(['h.code as householdCode', 'h.owner_name as ownerName'])
      .select(['b.code as buildingCode', 'b.name as buildingName', 'a.id as agreementId'])
      .select(['a.signed_on as signedOn', 'a.day_no as dayNo', 'a.tier', 'a.mode'])
      .select(['o.accepted_on as handedOverOn', 's.facts', 's.net_fen as netFen'])
      .select(['s.rulebook_version_id as rulebookVersionId'])
      .select(['s.public_net_fen as publicNetFen', 's.public_sha256 as publicSha256'])
      .where('h.zone_id', '=', zoneId)
      .where('a.status', '=', 'effective')
      .orderBy('h.code')
      .execute()
    const finals = await this.#finalSheets(zoneId)
    return rows.map(({ facts, rulebookVersionId, netFen, publicNetFen, publicSha256, ...row }) => ({
      ...row,
      sheet: {
        facts: JSON.parse(facts) as HouseholdFacts,
        rulebookVersionId,
        netFen,
        publicNetFen,
        publicSha256,
      },
      finalSheet: row.handedOverOn === null ? null : (finals.get(row.agreementId) ?? null),
    }))
  }

  /** The last sheet of each agreement's household that is later than the one signed on and not superseded. */
  async #finalSheets(zoneId: string): Promise<ReadonlyMap<string, SheetFact>> {
    const rows = await this.#db
      .selectFrom('household as h')
      .innerJoin('agreement as a', 'a.household_id', 'h.id')
      .innerJoin('settlement_sheet as s', 's.id', 'a.sheet_id')
      .innerJoin('settlement_sheet as f', (join) =>
        join.onRef('f.household_id', '=', 'h.id').onRef('f.version', '>', 's.version'),
      )
      .select(['a.id as agreementId', 'f.facts', 'f.rulebook_version_id as rulebookVersionId'])
      .select(['f.net_fen as netFen', 'f.public_net_fen as publicNetFen'])
      .select(['f.public_sha256 as publicSha256'])
      .where('h.zone_id', '=', zoneId)
      .where('a.status', '=', 'effective')
      .where('f.status', '=', 'confirmed')
      .orderBy('f.version')
      .execute()
    const sheets = new Map<string, SheetFact>()
    for (const { agreementId, facts, ...sheet } of rows) {
      sheets.set(agreementId, { ...sheet, facts: JSON.parse(facts) as HouseholdFacts })
    }
    return sheets
  }

  /** Instalments of the agreements in effect, by household code and number. */
  async instalments(zoneId: string): Promise<InstalmentFact[]> {
    return this.#db
      .selectFrom('household as h')
      .innerJoin('agreement as a', 'a.household_id', 'h.id')
      .innerJoin('instalment as i', 'i.agreement_id', 'a.id')
      .select(['a.id as agreementId', 'i.no', 'i.direction', 'i.amount_fen as amountFen'])
      .select(['i.status', 'i.due_event as dueEvent', 'i.paid_on as paidOn'])
      .where('h.zone_id', '=', zoneId)
      .where('a.status', '=', 'effective')
      .orderBy('h.code')
      .orderBy('i.no')
      .execute()
  }

  /** What private facts add to the agreements in effect, in one zone or (null) in the county. Fen, households. */
  async hardship(zoneId: string | null): Promise<HardshipFoot> {
    let query = this.#db
      .selectFrom('household as h')
      .innerJoin('agreement as a', 'a.household_id', 'h.id')
      .innerJoin('settlement_sheet as s', 's.id', 'a.sheet_id')
      .select((eb) => [
        sumFen(eb('s.net_fen', '-', eb.ref('s.public_net_fen'))).as('fen'),
        countWhere(eb('s.net_fen', '<>', eb.ref('s.public_net_fen'))).as('households'),
      ])
      .where('a.status', '=', 'effective')
    if (zoneId !== null) query = query.where('h.zone_id', '=', zoneId)
    return query.executeTakeFirstOrThrow()
  }
}
