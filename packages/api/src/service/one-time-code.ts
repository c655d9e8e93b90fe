import { randomInt } from 'node:crypto'
import { plainCode } from '@yichi/domain/kernel/plain-code'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Tx } from '../db/database.ts'
import { addMs, type Instant } from '../observe/clock.ts'
import { sha256Hex } from '../observe/hash.ts'
import { CredentialWriter } from '../store/identity/credential-writer.ts'
import type { OneTimeCode } from '../view/account.ts'
import type { Deps } from './deps.ts'

// Without look-alikes: codes are read off a screen and typed. 56 letters, 116 bits in twenty.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A new code of twenty letters and digits. It is told once and never stored. */
export function newCode(): string {
  const { letters } = LIMITS.codes
  return Array.from({ length: letters }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}

/** What is stored of a code, however it was typed. */
export function codeDigest(code: string): string {
  return sha256Hex(plainCode(code))
}

/** What a code opens: a new password of the account, or the first start of an empty county. */
export interface CodePurpose {
  readonly kind: 'reset' | 'set-up'
  readonly accountId: string | null
  /** Null when the machine gives it. */
  readonly issuedBy: string | null
}

/** Issues a code for a day, in the transaction of its cause. Earlier ones for the same thing are void from then on. */
export async function issueCode(deps: Deps, tx: Tx, purpose: CodePurpose): Promise<OneTimeCode> {
  const { kind, accountId, issuedBy } = purpose
  const code = newCode()
  const now = deps.clock()
  const { resetMs, setUpMs } = LIMITS.codes
  const expiresAt: Instant = addMs(now, kind === 'reset' ? resetMs : setUpMs)
  const writer = new CredentialWriter(tx)
  await writer.voidCodes(kind, accountId)
  await writer.addCode({
    id: deps.ids(),
    kind,
    account_id: accountId,
    code_sha256: codeDigest(code),
    issued_by: issuedBy,
    created_at: now,
    expires_at: expiresAt,
    used_at: null,
  })
  return { code, expiresAt }
}
