/** One version of a household's survey 勘丈; a re-measure is the next version. `facts` is canonical JSON. */
export interface SurveyTable {
  id: string
  household_id: string
  version: number
  status: 'draft' | 'confirmed' | 'voided'
  facts: string
  surveyed_on: string
  surveyor_a: string
  surveyor_b: string
  confirmed_by: 'owner' | 'witness'
  confirmed_on: string | null
  recorded_at: string
}
