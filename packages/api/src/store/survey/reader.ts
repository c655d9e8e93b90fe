import type { Db, Tx } from '../../db/database.ts'
import type { SurveyFacts } from '../../view/household.ts'

export interface SurveyRecord {
  readonly id: string
  readonly version: number
  readonly status: 'draft' | 'confirmed' | 'voided'
  readonly facts: SurveyFacts
  readonly surveyedOn: string
  readonly surveyorA: string
  readonly surveyorB: string
  readonly surveyorNameA: string
  readonly surveyorNameB: string
  readonly confirmedBy: 'owner' | 'witness'
  readonly confirmedOn: string | null
}

/** Surveys of households, every version. */
export class SurveyReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** All versions, the oldest first. */
  async ofHousehold(householdId: string): Promise<readonly SurveyRecord[]> {
    const rows = await this.#surveys().where('v.household_id', '=', householdId).execute()
    return rows.map(toRecord)
  }

  /** The survey that counts now, or undefined before the first one. */
  async confirmedOf(householdId: string): Promise<SurveyRecord | undefined> {
    const row = await this.#surveys()
      .where('v.household_id', '=', householdId)
      .where('v.status', '=', 'confirmed')
      .executeTakeFirst()
    return row === undefined ? undefined : toRecord(row)
  }

  async lastVersion(householdId: string): Promise<number> {
    const row = await this.db
      .selectFrom('survey')
      .select('version')
      .where('household_id', '=', householdId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.version ?? 0
  }

  #surveys() {
    return this.db
      .selectFrom('survey as v')
      .innerJoin('account as a', 'a.id', 'v.surveyor_a')
      .innerJoin('account as b', 'b.id', 'v.surveyor_b')
      .select(['v.id', 'v.version', 'v.status', 'v.facts', 'v.surveyed_on as surveyedOn'])
      .select(['v.surveyor_a as surveyorA', 'v.surveyor_b as surveyorB'])
      .select(['a.name as surveyorNameA', 'b.name as surveyorNameB'])
      .select(['v.confirmed_by as confirmedBy', 'v.confirmed_on as confirmedOn'])
      .orderBy('v.version')
  }
}

function toRecord(row: Omit<SurveyRecord, 'facts'> & { readonly facts: string }): SurveyRecord {
  return { ...row, facts: JSON.parse(row.facts) as SurveyFacts }
}
