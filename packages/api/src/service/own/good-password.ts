import { passwordRefusal } from '@yichi/domain/rules/identity/password'
import { isCommonPassword } from '../common-passwords.ts'
import { RefusalError } from '../refusal-error.ts'

export interface NewOwnPassword {
  readonly next: string
  /** The code of the slip, or the password that is to be replaced. */
  readonly current: string
  /** Name and phone: nothing of them may be in it. */
  readonly personal: readonly string[]
  readonly year: number
}

/**
 * Holds a resident's new password to the rules for residents: eight characters or more, as they are typed, no name
 * and no number of theirs, nothing that is tried first. Refuses with what is wrong with it.
 */
export function requireGoodPassword({ next, current, personal, year }: NewOwnPassword): void {
  const isCommon = (text: string): boolean => isCommonPassword(text) || isRun(Array.from(text))
  // What residents are asked is the same under either profile.
  const facts = { profile: 'dengbao', kind: 'resident', year, personal, isCommon } as const
  const refusal = next === current ? 'password-too-common' : passwordRefusal(next, facts)
  if (refusal !== null) throw new RefusalError(refusal)
}

/** Whether every character is as far from the one before: 11111111, abcdefgh, 98765432. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
}
