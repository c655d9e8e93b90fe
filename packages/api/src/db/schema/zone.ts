/** A zone 片区 of one programme year, bound to the rulebook version it was announced under. */
export interface ZoneTable {
  id: string
  code: string
  name: string
  programme_year: number
  location: 'I' | 'II' | 'III'
  rulebook_version_id: string
  announced_on: string
  baseline_households: number
  created_at: string
}
