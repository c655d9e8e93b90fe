import { RefusalError } from './refusal-error.ts'

/** The account number as it is kept: digits only. Refuses with `bank-account-invalid`. */
export function normaliseBankAccount(text: string): string {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(digits)) throw new RefusalError('bank-account-invalid')
  return digits
}
