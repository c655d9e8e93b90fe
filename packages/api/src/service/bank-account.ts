import { plainCode } from '@yichi/domain/kernel/plain-code'
import { RefusalError } from './refusal-error.ts'

/** The account number as it is kept: digits only. Refuses with `bank-account-invalid`. */
export function normaliseBankAccount(text: string): string {
  const digits = plainCode(text)
  if (!/^\d{12,19}$/.test(digits)) throw new RefusalError('bank-account-invalid')
  return digits
}
