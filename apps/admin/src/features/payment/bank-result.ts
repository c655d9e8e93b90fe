/** What the bank did with a payment, as it is typed. */
export interface BankResultDraft {
  outcome: 'paid' | 'failed'
  bankSerial: string
  paidOn: string
  reason: string
}

export type BankResultField = 'serial' | 'on' | 'reason'

/** The fields that are still missing: a failed payment also needs the bank's reason. */
export function missingFields(draft: BankResultDraft): readonly BankResultField[] {
  const missing: BankResultField[] = []
  if (draft.bankSerial.trim() === '') missing.push('serial')
  if (draft.paidOn === '') missing.push('on')
  if (draft.outcome === 'failed' && draft.reason.trim() === '') missing.push('reason')
  return missing
}
