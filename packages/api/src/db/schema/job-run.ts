/** The run of a job for a period; the lease lets one runner win. */
export interface JobRunTable {
  job: string
  period: string
  status: 'running' | 'done' | 'failed'
  attempts: number
  lease_until: string | null
  lease_token: string | null
  report: string | null
  started_at: string
  finished_at: string | null
}
