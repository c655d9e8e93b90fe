import type { Post } from '@yichi/domain/rules/identity/post'

/** A change of somebody's rights that waits for another person's decision 授权申请. */
export interface ProposalTable {
  id: string
  kind: 'appoint' | 'end-appointment' | 'admit-administrator' | 'remove-administrator'
  account_id: string
  unit_id: string | null
  post: Post
  appointment_id: string | null
  from_on: string
  until_on: string | null
  reason: string
  proposed_by: string
  proposed_at: string
  status: 'open' | 'approved' | 'refused' | 'withdrawn'
  closed_at: string | null
}
