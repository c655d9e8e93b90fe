import type { FieldCipher } from '../../db/field-cipher.ts'

/** A mainland mobile number as it is stored: eleven digits, without country code, spaces or hyphens. */
export function normalisePhone(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}

/** The blind index under which an account is found by its phone number. */
export function phoneIndex(cipher: FieldCipher, phone: string): string {
  return cipher.blindIndex(normalisePhone(phone), 'account.phone')
}
