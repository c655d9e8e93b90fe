/** An alert 告警: something the security administrator has to look at. `detail` is canonical JSON. */
export interface AlertTable {
  id: string
  rule: string
  severity: 'high' | 'medium' | 'low'
  raised_at: string
  /** Unique: the same thing is raised once. */
  fingerprint: string
  detail: string
  acknowledged_at: string | null
  acknowledged_by: string | null
  note: string | null
}
