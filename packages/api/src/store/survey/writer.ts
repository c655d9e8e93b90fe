import type { Tx } from '../../db/database.ts'
import type { SurveyTable } from '../../db/schema/survey.ts'
import { SurveyReader } from './reader.ts'

export class SurveyWriter extends SurveyReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(survey: SurveyTable): Promise<void> {
    await this.db.insertInto('survey').values(survey).execute()
  }

  /** Voids a survey that still counts. False when it no longer does. */
  async voidConfirmed(surveyId: string): Promise<boolean> {
    const result = await this.db
      .updateTable('survey')
      .set({ status: 'voided' })
      .where('id', '=', surveyId)
      .where('status', '=', 'confirmed')
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
}
