import { hasContextWord } from './context-word.ts'
import { LIMITS, type PasswordKind } from './limits.ts'
import { passwordClasses } from './password-classes.ts'

export type PasswordProfileName = 'dengbao' | 'asvs'

export type PasswordRefusal =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-plain'
  | 'password-names-county'
  | 'password-too-common'

/** What a new password is judged by. */
export interface PasswordFacts {
  readonly profile: PasswordProfileName
  readonly kind: PasswordKind
  /** The year of the day, for passwords that name one. */
  readonly year: number
  /** The person's login, name and number: nothing of them may be in it. */
  readonly personal: readonly string[]
  /** Whether a text stands in the list of common passwords; it is asked in small letters. */
  readonly isCommon: (text: string) => boolean
}

/**
 * Why the password may not be used, or null. It is judged exactly as typed: nothing is cut off or folded.
 * Earlier passwords are known by their hashes only and are compared by the caller.
 */
export function passwordRefusal(password: string, facts: PasswordFacts): PasswordRefusal | null {
  const { shortest, classes } = LIMITS.passwords[facts.profile]
  const length = Array.from(password).length
  if (length < shortest[facts.kind]) return 'password-too-short'
  if (length > LIMITS.passwords.longest) return 'password-too-long'
  if (passwordClasses(password) < classes[facts.kind]) return 'password-too-plain'
  if (isCommon(password, facts.isCommon)) return 'password-too-common'
  if (hasContextWord(password, facts.year, facts.personal)) return 'password-names-county'
  return null
}

const DAY_MS = 86_400_000

/**
 * Days until a password set at that moment has to be changed: 0 or fewer when it is over, null when it never is.
 * Moments are milliseconds since 1970.
 */
export function passwordDaysLeft(
  setAt: number,
  { profile, kind }: Pick<PasswordFacts, 'profile' | 'kind'>,
  now: number,
): number | null {
  const days = LIMITS.passwords[profile].ageDays[kind]
  return days === null ? null : Math.ceil((setAt + days * DAY_MS - now) / DAY_MS)
}

/** A listed password, or one with a few signs put before or behind it. */
function isCommon(password: string, isListed: (text: string) => boolean): boolean {
  const small = password.toLowerCase()
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const isMostOfIt = core.length >= 5 && small.length - core.length <= ADDED_MOST
  return isListed(small) || (isMostOfIt && isListed(core))
}

const ADDED_MOST = 6
