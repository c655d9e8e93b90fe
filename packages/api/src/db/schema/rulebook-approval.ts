/** What one person decided on a submitted draft. Append-only. */
export interface RulebookApprovalTable {
  id: string
  draft_id: string
  round: number
  actor_id: string
  decision: 'approve' | 'return'
  reason: string | null
  shown_sha256: string
  acted_at: string
}
