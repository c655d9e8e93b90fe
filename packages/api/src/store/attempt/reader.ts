import { NO_FAILURES, type LockOutState } from '@yichi/domain/rules/identity/lock-out'
import type { Db, Tx } from '../../db/database.ts'
import { instant, toEpochMs } from '../../observe/clock.ts'

/** Failures that are counted against guessing, by the SHA-256 of what they are counted for. */
export class AttemptReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The state of each key, in their order. */
  async find(keys: readonly string[]): Promise<readonly LockOutState[]> {
    if (keys.length === 0) return []
    const rows = await this.db
      .selectFrom('attempt')
      .select(['key_sha256', 'failures', 'locks', 'locked_until'])
      .where('key_sha256', 'in', keys)
      .execute()
    const states = new Map(rows.map((row) => [row.key_sha256, stateOf(row)]))
    return keys.map((key) => states.get(key) ?? NO_FAILURES)
  }
}

interface Stored {
  readonly failures: string
  readonly locks: number
  readonly locked_until: string | null
}

function stateOf({ failures, locks, locked_until: until }: Stored): LockOutState {
  return {
    failures: JSON.parse(failures) as number[],
    locks,
    lockedUntil: until === null ? null : toEpochMs(instant(until)),
  }
}
