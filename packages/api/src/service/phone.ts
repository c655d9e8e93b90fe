import { plainCode } from '@yichi/domain/kernel/plain-code'

/** A mainland mobile number as it is stored: eleven digits, without country code, spaces or hyphens. */
export function normalisePhone(text: string): string {
  return plainCode(text).replace(/^\+?86(?=1\d{10}$)/, '')
}
