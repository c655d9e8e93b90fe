import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { passwordClasses } from '@yichi/domain/rules/identity/password-classes'

/** What is asked of a new password, and which of it this one has. The server asks for more: lists and names. */
export interface PasswordWish {
  readonly id: 'length' | 'classes'
  readonly isMet: boolean
}

/** The wishes that can be judged while somebody types. */
export function passwordWishes(password: string): readonly PasswordWish[] {
  const { shortest, classes } = LIMITS.passwords.dengbao
  const length = Array.from(password).length
  return [
    { id: 'length', isMet: length >= shortest.staff && length <= LIMITS.passwords.longest },
    { id: 'classes', isMet: passwordClasses(password) >= classes.staff },
  ]
}
