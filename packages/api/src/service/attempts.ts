import {
  afterFailure,
  isLocked,
  NO_FAILURES,
  withoutTry,
  type CountedTry,
  type LockOutRule,
  type LockOutState,
} from '@yichi/domain/rules/identity/lock-out'
import type { Tx } from '../db/database.ts'
import { addMs, toEpochMs } from '../observe/clock.ts'
import { sha256Hex } from '../observe/hash.ts'
import { AttemptReader } from '../store/attempt/reader.ts'
import { AttemptWriter, type AttemptKey } from '../store/attempt/writer.ts'
import type { Deps } from './deps.ts'
import { RefusalError } from './refusal-error.ts'

/** One count against guessing: of what, under which rule. */
export interface Guard {
  /** The row of the table of limits; tells counts of the same subject apart. */
  readonly flow: string
  /** Who or where: only its digest is stored. */
  readonly subject: string
  readonly rule: LockOutRule
  /** The account whose door it is, so that its lock is seen and can be lifted. */
  readonly accountId: string | null
  /** Whether a success ends the whole count; otherwise it takes back its own try alone. */
  readonly resets: boolean
}

/** A try that was counted as a failure, before it is known to be one. */
export interface Tried {
  readonly guards: readonly Guard[]
  readonly tries: readonly CountedTry[]
  /** The flows that this try locks if it stays a failure. */
  readonly locks: readonly string[]
}

const KEPT_MS = 48 * 3_600_000

/**
 * Counts a try before its secret is looked at: many at the same moment are then no more than the rules allow.
 * Refuses with `too-many-attempts` when one of the guards is locked; nothing is counted then.
 */
export async function countTry(deps: Deps, guards: readonly Guard[]): Promise<Tried> {
  const keys = guards.map(keyOf)
  await refuseLocked(deps, new AttemptReader(deps.db), { guards, keys })
  return deps.uow.run(async ({ tx }) => {
    const writer = new AttemptWriter(tx)
    const states = await refuseLocked(deps, writer, { guards, keys })
    const now = deps.clock()
    const at = toEpochMs(now)
    const tries: CountedTry[] = []
    const locks: string[] = []
    for (const [i, guard] of guards.entries()) {
      const before = states[i]
      const key = keys[i]
      if (before === undefined || key === undefined) continue
      const after = afterFailure(before, guard.rule, at)
      if (isLocked(after, at)) locks.push(guard.flow)
      tries.push({ at, before, after })
      await writer.put(key, after, now)
    }
    await writer.prune(addMs(now, -KEPT_MS), now)
    return { guards, tries, locks }
  })
}

/** The try was none: takes its counts back, in the transaction of the success. */
export async function takeBack(deps: Deps, tx: Tx, { guards, tries }: Tried): Promise<void> {
  const writer = new AttemptWriter(tx)
  const keys = guards.map(keyOf)
  const reset = keys.filter((_, i) => guards[i]?.resets === true)
  await writer.drop(reset.map(({ sha256 }) => sha256))
  const states = await writer.find(keys.map(({ sha256 }) => sha256))
  for (const [i, key] of keys.entries()) {
    const counted = tries[i]
    const state = states[i]
    if (counted === undefined || state === undefined || reset.includes(key)) continue
    await writer.put(key, withoutTry(state, counted), deps.clock())
  }
}

/** Where a count stands. */
export async function countState(deps: Deps, guard: Guard): Promise<LockOutState> {
  const [state = NO_FAILURES] = await new AttemptReader(deps.db).find([keyOf(guard).sha256])
  return state
}

function keyOf({ flow, subject, accountId }: Guard): AttemptKey {
  return { sha256: sha256Hex(`${flow}|${subject}`), flow, accountId }
}

interface Asked {
  readonly guards: readonly Guard[]
  readonly keys: readonly AttemptKey[]
}

async function refuseLocked(deps: Deps, reader: AttemptReader, { guards, keys }: Asked) {
  const now = toEpochMs(deps.clock())
  const states = await reader.find(keys.map(({ sha256 }) => sha256))
  const locked = states.some((state, i) => isLocked(state, now) && guards[i]?.flow !== TELLS_ONLY)
  if (locked) throw new RefusalError('too-many-attempts')
  return states
}

/** The count of the whole county refuses nobody: it only makes others wait longer. */
const TELLS_ONLY = 'sign-in-everywhere'
