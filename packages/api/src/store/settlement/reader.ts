import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { LinedVersion } from '@yichi/domain/rulebook/version-line'
import type { Db, Tx } from '../../db/database.ts'
import { PreparedById } from '../prepared-by-id.ts'
import { PreparedInZones, type ZoneIds } from '../prepared-in-zones.ts'
import { unitRecord, type UnitRecord } from './unit-record.ts'

export interface SheetRecord {
  readonly id: string
  readonly householdId: string
  readonly surveyId: string
  readonly version: number
  readonly rulebookVersionId: string
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly facts: HouseholdFacts
  readonly status: 'computed' | 'confirmed' | 'superseded'
  readonly dayNo: number
  readonly tier: string | null
  readonly compensationFen: number
  readonly swapPriceFen: number
  readonly netFen: number
  readonly publicNetFen: number
  readonly sha256: string
  readonly computedBy: string
  readonly confirmedBy: string | null
  readonly computedByName: string
  readonly computedAt: string
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
}

/** Settlement sheets with their lines, the rulebooks they pin, and the homes they may choose. */
export class SettlementReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Stands for the database itself: the same object for every handle and every transaction on it. */
  get database(): object {
    return this.db.getExecutor().adapter
  }

  /** The sheet of an id, if its household lies in the zones. */
  async findSheet(id: string, zoneIds: ZoneIds): Promise<SheetRecord | undefined> {
    const row = await SHEET.first(this.db, id, zoneIds)
    return row === undefined ? undefined : toRecord(row)
  }

  /** Every version, the oldest first. */
  async sheetsOfHousehold(householdId: string): Promise<readonly SheetRecord[]> {
    const rows = await sheets(this.db)
      .where('s.household_id', '=', householdId)
      .orderBy('s.version')
      .execute()
    return rows.map(toRecord)
  }

  /** The last sheet of a household, whatever its status. */
  async lastSheet(householdId: string): Promise<SheetRecord | undefined> {
    const row = await sheets(this.db)
      .where('s.household_id', '=', householdId)
      .orderBy('s.version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? undefined : toRecord(row)
  }

  /** The lines of the sheets, in order, keyed by sheet. */
  async linesOf(sheetIds: readonly string[]): Promise<ReadonlyMap<string, readonly SheetLine[]>> {
    const bySheet = new Map<string, SheetLine[]>(sheetIds.map((id) => [id, []]))
    if (sheetIds.length === 0) return bySheet
    const rows = await this.db
      .selectFrom('settlement_line')
      .select(['sheet_id', 'code', 'provision', 'subject', 'formula', 'amount_fen'])
      .where('sheet_id', 'in', sheetIds)
      .orderBy('sheet_id')
      .orderBy('line_no')
      .execute()
    for (const { sheet_id, code, provision, subject, formula, amount_fen } of rows) {
      const line = {
        code,
        provision,
        subject: JSON.parse(subject) as unknown,
        formula: JSON.parse(formula) as unknown,
        amountFen: amount_fen,
      } as SheetLine
      bySheet.get(sheet_id)?.push(line)
    }
    return bySheet
  }

  async findRulebook(versionId: string): Promise<{ sha256: string; body: Rulebook } | undefined> {
    const row = await this.db
      .selectFrom('rulebook_version')
      .select(['sha256', 'body'])
      .where('id', '=', versionId)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return { sha256: row.sha256, body: JSON.parse(row.body) as Rulebook }
  }

  /** The versions that carry the same rulebook's name as this one, with what each came in the place of. */
  async versionsBeside(versionId: string): Promise<readonly LinedVersion[]> {
    return BESIDE.run(this.db, versionId)
  }

  /** The resettlement flats of a zone, by code. */
  async unitsOfZone(zoneId: string): Promise<readonly UnitRecord[]> {
    const query = this.db.selectFrom('house_unit').selectAll().where('zone_id', '=', zoneId)
    return (await query.orderBy('code').execute()).map(unitRecord)
  }

  async unitsTakenBy(agreementId: string): Promise<readonly UnitRecord[]> {
    const query = this.db.selectFrom('house_unit').selectAll()
    const rows = await query.where('agreement_id', '=', agreementId).orderBy('code').execute()
    return rows.map(unitRecord)
  }
}

type SheetRow = Omit<SheetRecord, 'facts' | 'rulebook'> & {
  readonly facts: string
  readonly rulebookId: string
  readonly rulebookVersion: string
  readonly rulebookSha256: string
}

function toRecord(row: SheetRow): SheetRecord {
  const { facts, rulebookId, rulebookVersion, rulebookSha256, ...rest } = row
  const rulebook = { id: rulebookId, version: rulebookVersion, sha256: rulebookSha256 }
  return { ...rest, facts: JSON.parse(facts) as HouseholdFacts, rulebook }
}

function sheets(db: Db | Tx) {
  return db
    .selectFrom('settlement_sheet as s')
    .innerJoin('rulebook_version as r', 'r.id', 's.rulebook_version_id')
    .innerJoin('account as a', 'a.id', 's.computed_by')
    .select(['s.id', 's.household_id as householdId', 's.survey_id as surveyId', 's.version'])
    .select(['s.rulebook_version_id as rulebookVersionId', 's.mode', 's.facts', 's.status'])
    .select(['s.day_no as dayNo', 's.tier', 's.compensation_fen as compensationFen'])
    .select(['s.swap_price_fen as swapPriceFen', 's.net_fen as netFen'])
    .select(['s.public_net_fen as publicNetFen', 's.sha256', 's.computed_by as computedBy'])
    .select(['s.confirmed_by as confirmedBy', 'a.name as computedByName'])
    .select('s.computed_at as computedAt')
    .select(['r.rulebook_id as rulebookId', 'r.version as rulebookVersion'])
    .select('r.sha256 as rulebookSha256')
}

const SHEET = new PreparedInZones<SheetRow>((db, id, zoneIds) =>
  sheets(db)
    .where('s.id', '=', id)
    .$if(zoneIds !== null, (query) =>
      query
        .innerJoin('household as h', 'h.id', 's.household_id')
        .where('h.zone_id', 'in', zoneIds ?? []),
    ),
)

const BESIDE = new PreparedById<LinedVersion>((db, id) =>
  db
    .selectFrom('rulebook_version as o')
    .innerJoin('rulebook_version as r', 'r.rulebook_id', 'o.rulebook_id')
    .leftJoin('rulebook_publication as p', 'p.version_id', 'r.id')
    .select(['r.id', 'r.effective_from as effectiveFrom', 'p.supersedes'])
    .where('o.id', '=', id),
)
