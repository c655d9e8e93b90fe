/** A handover 交房, accepted by two people. */
export interface HandoverTable {
  id: string
  household_id: string
  agreement_id: string
  accepted_on: string
  acceptor_a: string
  acceptor_b: string
  voluntary_statement: 0 | 1
  status: 'accepted' | 'revoked'
  recorded_at: string
}
