import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { MoneyFormula } from '@yichi/domain/facts/formula'
import type { Db } from '../../db/database.ts'
import type { ZoneIds } from '../prepared-in-zones.ts'

/** The sheet that counts for a household now. */
export interface StandingSheet {
  readonly sheetId: string
  readonly zoneId: string
  /** Location grade of the zone. */
  readonly location: string
}

/** A sheet as it is named to somebody of another household. */
export interface NamedSheet {
  readonly sheetId: string
  readonly code: string
  readonly zoneCode: string
  readonly ownerName: string
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly tier: string | null
  readonly netFen: number
}

export interface SheetContent {
  readonly sheetId: string
  readonly facts: HouseholdFacts
  readonly formulas: readonly MoneyFormula[]
}

/** Reads the sheets that stand under one version of a rulebook. */
export class StandingReader {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** Of each household in scope the last sheet that was not superseded, if it pins the version. */
  async standing(versionId: string): Promise<readonly StandingSheet[]> {
    const rows = await this.#db
      .selectFrom('settlement_sheet as s')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['s.id as sheetId', 's.household_id as householdId'])
      .select(['h.zone_id as zoneId', 'z.location'])
      .where('s.rulebook_version_id', '=', versionId)
      .where('s.status', '<>', 'superseded')
      .where('h.in_scope', '=', 1)
      .orderBy('s.household_id')
      .orderBy('s.version')
      .execute()
    return [...new Map(rows.map(({ householdId, ...row }) => [householdId, row])).values()]
  }

  /** Facts and formulas of sheets. */
  async contents(sheetIds: readonly string[]): Promise<readonly SheetContent[]> {
    const sheets = await this.#db
      .selectFrom('settlement_sheet')
      .select(['id', 'facts'])
      .where('id', 'in', sheetIds)
      .execute()
    const lines = await this.#db
      .selectFrom('settlement_line')
      .select(['sheet_id', 'formula'])
      .where('sheet_id', 'in', sheetIds)
      .execute()
    const formulas = new Map<string, MoneyFormula[]>(sheetIds.map((id) => [id, []]))
    for (const { sheet_id, formula } of lines) {
      formulas.get(sheet_id)?.push(JSON.parse(formula) as MoneyFormula)
    }
    return sheets.map(({ id, facts }) => ({
      sheetId: id,
      facts: JSON.parse(facts) as HouseholdFacts,
      formulas: formulas.get(id) ?? [],
    }))
  }

  /** Whose the sheets are that lie in the zones, in no order. */
  async named(sheetIds: readonly string[], zoneIds: ZoneIds): Promise<readonly NamedSheet[]> {
    if (sheetIds.length === 0) return []
    return this.#db
      .selectFrom('settlement_sheet as s')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['s.id as sheetId', 'h.code', 'z.code as zoneCode', 'h.owner_name as ownerName'])
      .select(['s.mode', 's.tier', 's.net_fen as netFen'])
      .where('s.id', 'in', sheetIds)
      .$if(zoneIds !== null, (query) => query.where('h.zone_id', 'in', zoneIds ?? []))
      .execute()
  }
}
