import { LIMITS, type PasswordKind } from '@yichi/domain/rules/identity/limits'
import { passwordRefusal } from '@yichi/domain/rules/identity/password'
import { shanghaiDay } from '../observe/clock.ts'
import type { Tx } from '../db/database.ts'
import { CredentialReader } from '../store/identity/credential-reader.ts'
import { CredentialWriter } from '../store/identity/credential-writer.ts'
import { IdentityReader } from '../store/identity/reader.ts'
import { IdentityWriter, NO_PASSWORD } from '../store/identity/writer.ts'
import { isCommonPassword } from './common-passwords.ts'
import type { Deps } from './deps.ts'
import { sealContext } from './personal-field.ts'
import { RefusalError } from './refusal-error.ts'

/** Whose password is to be set. */
export interface PasswordOwner {
  readonly id: string
  readonly kind: PasswordKind
  readonly passwordHash: string
}

/**
 * Judges a password that somebody chose for themself, and hashes it: slow, so before the transaction. Refuses with
 * the reason of the rules, or with `password-used-before`.
 */
export async function hashNewPassword(
  deps: Deps,
  owner: PasswordOwner,
  password: string,
): Promise<string> {
  requireGoodPassword(deps, password, { kind: owner.kind, personal: await knownOf(deps, owner.id) })
  const most = LIMITS.passwords[deps.passwordProfile].history
  const past = await new CredentialReader(deps.db).pastPasswords(owner.id, most)
  for (const hash of [owner.passwordHash, ...past]) {
    if (await deps.passwords.verify(hash, password)) throw new RefusalError('password-used-before')
  }
  return deps.passwords.hash(password)
}

/** Refuses a password that the rules of the county refuse; `personal` is what is known of the person. */
export function requireGoodPassword(
  deps: Deps,
  password: string,
  { kind, personal }: { readonly kind: PasswordKind; readonly personal: readonly string[] },
): void {
  const profile = deps.passwordProfile
  const year = Number(shanghaiDay(deps.clock()).slice(0, 4))
  const facts = { profile, kind, year, personal, isCommon: isCommonPassword }
  const refusal = passwordRefusal(password, facts)
  if (refusal === null) return
  const { longest, [profile]: rules } = LIMITS.passwords
  const params = { least: rules.shortest[kind], most: longest, classes: rules.classes[kind] }
  throw new RefusalError(refusal, params)
}

/** Puts a hashed password in force and keeps the one before in the history, in the transaction of the cause. */
export async function putPassword(
  deps: Deps,
  tx: Tx,
  { owner, hash }: { readonly owner: PasswordOwner; readonly hash: string },
): Promise<void> {
  await keepPassword(deps, tx, owner)
  const writer = new IdentityWriter(tx)
  await writer.setPassword(owner.id, { hash, at: deps.clock(), mustChange: 0, expiresAt: null })
}

/** Keeps the present password in the history, so that it does not come back soon. */
export async function keepPassword(
  deps: Deps,
  tx: Tx,
  { id, passwordHash }: PasswordOwner,
): Promise<void> {
  if (passwordHash === NO_PASSWORD) return
  const past = {
    ...{ id: deps.ids(), account_id: id },
    ...{ password_hash: passwordHash, set_at: deps.clock() },
  }
  await new CredentialWriter(tx).keepPassword(past, LIMITS.passwords.dengbao.history)
}

/** Login, name and telephone number: a password may hold nothing of them. */
async function knownOf(deps: Deps, accountId: string): Promise<readonly string[]> {
  const known = await new IdentityReader(deps.db).knownOf(accountId)
  if (known === undefined) return []
  const { login, name, phoneCipher } = known
  if (phoneCipher === null) return [login, name]
  return [login, name, deps.cipher.open(phoneCipher, sealContext('account.phone', accountId))]
}
