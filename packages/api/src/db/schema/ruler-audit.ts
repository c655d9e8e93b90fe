/** One run of the audit of the one ruler; `report` is its JSON with the first findings. Append-only. */
export interface RulerAuditTable {
  id: string
  ran_at: string
  /** Null for the nightly run. */
  ran_by: string | null
  milliseconds: number
  sheets: number
  findings: number
  report: string
}
