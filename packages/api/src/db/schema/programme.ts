/** A programme year 年度计划 with its planned investment. */
export interface ProgrammeTable {
  year: number
  label: string
  planned_fen: number
}
