import type { Deps } from '../deps.ts'
import { newToken } from '../token.ts'

const decoys = new WeakMap<object, Promise<string>>()

/** A hash to verify against when there is no account: the answer takes as long as a real one. */
export function decoyHash({ passwords }: Pick<Deps, 'passwords'>): Promise<string> {
  const known = decoys.get(passwords)
  if (known !== undefined) return known
  const made = passwords.hash(newToken())
  decoys.set(passwords, made)
  return made
}
