import type { Deps } from './deps.ts'
import { newToken } from './token.ts'

/** Whether the password is the account's. Without an account it takes as long and is wrong. */
export async function isRightPassword(
  deps: Deps,
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const hash = passwordHash ?? (await decoyHash(deps))
  const matches = await deps.passwords.verify(hash, password)
  return matches && passwordHash !== undefined
}

const decoys = new WeakMap<object, Promise<string>>()

/** A hash to verify against when there is no account. */
function decoyHash({ passwords }: Deps): Promise<string> {
  const known = decoys.get(passwords)
  if (known !== undefined) return known
  const made = passwords.hash(newToken())
  decoys.set(passwords, made)
  return made
}
