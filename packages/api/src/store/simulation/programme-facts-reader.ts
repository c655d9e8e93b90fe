import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Db } from '../../db/database.ts'
import type { SurveyFacts } from '../../view/household.ts'

export interface SimulatedZone {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly location: string
}

/** A household in scope, with where its facts lie: in its latest sheet, or else in its confirmed survey. */
export interface SimulatedHousehold {
  readonly code: string
  readonly zoneId: string
  readonly sheetId: string | null
  readonly surveyId: string | null
  /** An agreement in effect holds it to the rulebook of its sheet. */
  readonly bound: boolean
}

/** Ids in one statement. */
const CHUNK = 500

/** Reads what a change of the rulebook is tried out on: every household of its zones. */
export class ProgrammeFactsReader {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The zones announced under one of the versions, by code. */
  async zones(versionIds: readonly string[]): Promise<readonly SimulatedZone[]> {
    return this.#db
      .selectFrom('zone')
      .select(['id', 'code', 'name', 'location'])
      .where('rulebook_version_id', 'in', versionIds)
      .orderBy('code')
      .execute()
  }

  /** The households of the zones, by code. */
  async households(zoneIds: readonly string[]): Promise<readonly SimulatedHousehold[]> {
    if (zoneIds.length === 0) return []
    const rows = await this.#db
      .selectFrom('household as h')
      .leftJoin('settlement_sheet as s', (join) =>
        join.onRef('s.household_id', '=', 'h.id').on('s.status', '<>', 'superseded'),
      )
      .leftJoin('survey as v', (join) =>
        join.onRef('v.household_id', '=', 'h.id').on('v.status', '=', 'confirmed'),
      )
      .leftJoin('agreement as a', (join) =>
        join.onRef('a.household_id', '=', 'h.id').on('a.status', '=', 'effective'),
      )
      .select(['h.code', 'h.zone_id as zoneId', 's.id as sheetId', 'v.id as surveyId'])
      .select('a.id as agreementId')
      .where('h.zone_id', 'in', zoneIds)
      .where('h.in_scope', '=', 1)
      .orderBy('h.code')
      .orderBy('s.version')
      .execute()
    // Of several sheets that stand, the signed and the final one, the last is the household's.
    const latest = new Map<string, SimulatedHousehold>()
    for (const { agreementId, ...row } of rows) {
      latest.set(row.code, { ...row, bound: agreementId !== null })
    }
    return [...latest.values()]
  }

  /** The facts of sheets, by id. */
  async sheetFacts(ids: readonly string[]): Promise<ReadonlyMap<string, HouseholdFacts>> {
    const found = new Map<string, HouseholdFacts>()
    for (let from = 0; from < ids.length; from += CHUNK) {
      const rows = await this.#db
        .selectFrom('settlement_sheet')
        .select(['id', 'facts'])
        .where('id', 'in', ids.slice(from, from + CHUNK))
        .execute()
      for (const { id, facts } of rows) found.set(id, JSON.parse(facts) as HouseholdFacts)
    }
    return found
  }

  /** The facts of surveys, by id. */
  async surveyFacts(ids: readonly string[]): Promise<ReadonlyMap<string, SurveyFacts>> {
    const found = new Map<string, SurveyFacts>()
    for (let from = 0; from < ids.length; from += CHUNK) {
      const rows = await this.#db
        .selectFrom('survey')
        .select(['id', 'facts'])
        .where('id', 'in', ids.slice(from, from + CHUNK))
        .execute()
      for (const { id, facts } of rows) found.set(id, JSON.parse(facts) as SurveyFacts)
    }
    return found
  }
}
