import type { Deps } from './deps.ts'
import { sealContext } from './personal-field.ts'
import { normalisePhone } from './phone.ts'

/** The blind index by which an account is found by its phone number. */
export function accountPhoneIndex({ cipher }: Pick<Deps, 'cipher'>, phone: string): string {
  return cipher.blindIndex(normalisePhone(phone), 'account.phone')
}

/** The columns of an account's phone number. */
export function accountPhone(deps: Pick<Deps, 'cipher'>, accountId: string, phone: string) {
  const sealed = deps.cipher.seal(normalisePhone(phone), sealContext('account.phone', accountId))
  return { phone_cipher: sealed, phone_index: accountPhoneIndex(deps, phone) }
}
