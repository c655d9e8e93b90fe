import { plainCode } from '@yichi/domain/kernel/plain-code'

/** An account number as it is stored: digits only, 12 to 19 of them; null when the text is none. */
export function readBankAccount(text: string): string | null {
  const digits = plainCode(text)
  return /^\d{12,19}$/.test(digits) ? digits : null
}
