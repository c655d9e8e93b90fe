/** Money that leaves the special account for a payee. The idempotency key makes a second one impossible. */
export interface PaymentTable {
  id: string
  instalment_id: string
  approval_id: string
  idempotency_key: string
  fund_source_id: string
  payee_name: string
  bank_cipher: Buffer
  bank_last4: string
  amount_fen: number
  state: 'draft' | 'approved' | 'exported' | 'paid' | 'failed' | 'returned' | 'unknown'
  bank_serial: string | null
  paid_on: string | null
  created_at: string
  updated_at: string
}
