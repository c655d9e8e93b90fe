/** What one person did at one step of an approval. Append-only. */
export interface ApprovalActTable {
  id: string
  approval_id: string
  seq: number
  step: string
  decision: 'pass' | 'return' | 'hold' | 'release'
  actor_id: string
  shown_sha256: string
  return_code: string | null
  reason: string | null
  acted_at: string
  /** Whose role it was, when somebody else exercised it. */
  on_behalf_of: string | null
}
