import { hash, verify } from '@node-rs/argon2'
import type { PasswordHasher } from '../service/deps.ts'

/** Cost of one hash. */
export interface HashCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** About 30 ms a hash on a small machine; never to be lowered outside tests. */
export const PRODUCTION_COST: HashCost = { memoryKiB: 47_104, passes: 1, lanes: 1 }

/** argon2id; the value of the binding's enum, which is not erasable. */
const ARGON2ID = 2
const AT_ONCE = 4

/** Hashes with argon2id, at most four at once: a rush of sign-ins must not take all memory. */
export function createPasswordHasher(cost: HashCost = PRODUCTION_COST): PasswordHasher {
  const inTurn = limit(AT_ONCE)
  const { memoryKiB: memoryCost, passes: timeCost, lanes: parallelism } = cost
  const options = { algorithm: ARGON2ID, memoryCost, timeCost, parallelism }
  return {
    hash: (password) => inTurn(() => hash(password, options)),
    verify: (stored, password) => inTurn(() => verify(stored, password).catch(() => false)),
    isCurrent: (stored) =>
      stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`),
  }
}

/** Lets at most `most` tasks run; the others wait in line. */
function limit(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
