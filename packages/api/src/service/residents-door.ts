import type { FieldCipher } from '../db/field-cipher.ts'

/** A mainland mobile number: eleven digits, without country code, spaces or hyphens. */
export function residentPhone(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}

/**
 * The blind index under which a resident is found by phone. It is no index of the staff's: one person may have an
 * account of each kind under the same number, and neither door finds the other's.
 */
export function residentPhoneIndex(cipher: FieldCipher, phone: string): string {
  return cipher.blindIndex(residentPhone(phone), 'resident.phone')
}
