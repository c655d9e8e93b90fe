/** An instalment 付款期 of an agreement: what is paid or collected at which event. */
export interface InstalmentTable {
  id: string
  agreement_id: string
  no: number
  direction: 'PAY' | 'COLLECT'
  amount_fen: number
  due_event: 'signing' | 'handover'
  status: 'open' | 'in-approval' | 'approved' | 'paid' | 'returned'
  paid_on: string | null
}
