import { normalisePhone } from '../phone.ts'
import type { Doorway } from './find-account.ts'

/**
 * Whom tries at a door are counted for: the account, or what was typed where it names none. A phone counts as one
 * however it is spelt, so that other spellings neither give more tries nor tell whether somebody has the number.
 */
export function doorSubject({ by, login }: Doorway, accountId: string | null): string {
  return accountId ?? `${by}:${by === 'phone' ? normalisePhone(login) : login}`
}
