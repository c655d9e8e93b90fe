import { assert } from '@yichi/domain/kernel/assert'
import type { Db, Tx } from './database.ts'
import { dialectOf } from './dialect.ts'
import { guardOf, withoutGuard } from './outer-guard.ts'
import type { OuterGuard } from './outer-guard.ts'
import { withRetry } from './retry.ts'
import type { RetryOptions } from './retry.ts'
import type { TrailKeeper } from './trail/trail.ts'

/** What happens only once the work is committed: an event, a print, a wake-up. */
export type CommitHook = () => void | Promise<void>

/** One transaction: what is written through `tx` is kept together or not at all. */
export interface Work {
  readonly tx: Tx
  /** Runs after the commit, in the order given; never when the work is rolled back or tried again. */
  readonly onCommit: (hook: CommitHook) => void
}

export interface UnitOfWorkOptions extends RetryOptions {
  /** Told of a hook that threw: the work is committed all the same, so its caller must not see a failure. */
  readonly onHookError?: (error: unknown) => void
  /** The audit trail, which every unit of work of a county extends by what it did. */
  readonly trail?: TrailKeeper
}

/**
 * The only way to write. The body may run more than once (another process held the lock, two transactions
 * crossed): nothing outside the database may be touched before the commit, and whatever the body keeps must
 * be made anew at each run.
 */
export class UnitOfWork {
  readonly #db: Db
  readonly #guard: OuterGuard
  readonly #options: UnitOfWorkOptions

  constructor(db: Db, options: UnitOfWorkOptions = {}) {
    this.#db = withoutGuard(db)
    this.#guard = guardOf(db)
    this.#options = options
  }

  /**
   * Runs the body in one serializable transaction and gives back what it returns. Throws what the body throws
   * (nothing is kept then), the last database error when trying again did not help, and an assertion when
   * called from inside another unit of work on the same database.
   */
  async run<T>(body: (work: Work) => Promise<T>): Promise<T> {
    assert(!this.#guard.isInside(), 'unit of work: it does not nest')
    const hooks: CommitHook[] = []
    const attempt = (): Promise<T> => withRetry(() => this.#once(body, hooks), this.#options)
    const value = await (dialectOf(this.#db) === 'sqlite' ? this.#inLine(attempt) : attempt())
    await this.#runHooks(hooks)
    return value
  }

  async #once<T>(body: (work: Work) => Promise<T>, hooks: CommitHook[]): Promise<T> {
    hooks.length = 0
    let open = true
    const onCommit = (hook: CommitHook): void => {
      assert(open, 'unit of work: it is over')
      hooks.push(hook)
    }
    const transaction = this.#db.transaction().setIsolationLevel('serializable')
    try {
      return await transaction.execute((tx) =>
        this.#guard.enter(async () => {
          const trail = await this.#options.trail?.begin(tx)
          const value = await body({ tx, onCommit })
          await trail?.close()
          return value
        }),
      )
    } finally {
      open = false
    }
  }

  /** SQLite has one writer: those of this process wait for each other here, not for a lock. */
  #inLine<T>(attempt: () => Promise<T>): Promise<T> {
    const turn = this.#guard.lastInLine.then(attempt)
    this.#guard.lastInLine = turn.then(ignore, ignore)
    return turn
  }

  async #runHooks(hooks: readonly CommitHook[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await hook()
      } catch (error) {
        const report = this.#options.onHookError ?? warn
        report(error)
      }
    }
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}

function ignore(): void {
  // The caller is told by its own promise; the line only needs to move on.
}
