/** One round of the fund chain over an instalment; a returned round is followed by the next. */
export interface ApprovalTable {
  id: string
  instalment_id: string
  round: number
  shown_sha256: string
  step: string
  status: 'pending' | 'held' | 'passed' | 'returned'
  opened_at: string
  due_on: string
  closed_at: string | null
}
