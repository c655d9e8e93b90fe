import type { FieldCipher } from '../db/field-cipher.ts'
import { normalisePhone } from './phone.ts'

/**
 * The blind index under which a resident is found by phone. It is no index of the staff's: one person may have an
 * account of each kind under the same number, and neither door finds the other's.
 */
export function residentPhoneIndex(cipher: FieldCipher, phone: string): string {
  return cipher.blindIndex(normalisePhone(phone), 'resident.phone')
}
