import type { Deps } from './deps.ts'
import { sealContext } from './personal-field.ts'

/** A mainland mobile number as it is stored: eleven digits, without country code, spaces or hyphens. */
export function storedPhone(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}

/** The blind index by which an account is found by its phone number. */
export function accountPhoneIndex({ cipher }: Pick<Deps, 'cipher'>, phone: string): string {
  return cipher.blindIndex(storedPhone(phone), 'account.phone')
}

/** The columns of an account's phone number. */
export function accountPhone(deps: Pick<Deps, 'cipher'>, accountId: string, phone: string) {
  const sealed = deps.cipher.seal(storedPhone(phone), sealContext('account.phone', accountId))
  return { phone_cipher: sealed, phone_index: accountPhoneIndex(deps, phone) }
}
