/** An account number as it is stored: digits only, 12 to 30 of them; null when the text is none. */
export function readBankAccount(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '')
  return /^\d{12,30}$/.test(digits) ? digits : null
}
