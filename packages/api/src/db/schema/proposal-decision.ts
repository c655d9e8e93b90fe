/** What one person decided about a proposal. Append-only. */
export interface ProposalDecisionTable {
  id: string
  proposal_id: string
  decided_by: string
  decision: 'approve' | 'refuse'
  reason: string | null
  decided_at: string
}
