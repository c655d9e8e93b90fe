import { plainCode } from '@yichi/domain/kernel/plain-code'

/** Whether a text is a mobile number, however it was typed. */
export function isMobilePhone(text: string): boolean {
  return /^(?:\+?86)?1\d{10}$/.test(plainCode(text))
}
