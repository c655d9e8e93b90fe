import { AsyncLocalStorage } from 'node:async_hooks'
import { AssertionError } from '@yichi/domain/kernel/assert'
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import type { Db } from './database.ts'

interface OpenWork {
  readonly guard: OuterGuard
  readonly outer: OpenWork | undefined
  active: boolean
}

const openWork = new AsyncLocalStorage<OpenWork>()

/**
 * Sits on every handle outside a transaction. A query through the outer handle inside a unit of work hangs for
 * ever on SQLite and silently leaves the transaction on PostgreSQL; here both throw at once.
 */
export class OuterGuard implements KyselyPlugin {
  /** The last unit of work that was let in: writers to one SQLite file wait for it, in order of arrival. */
  lastInLine: Promise<void> = Promise.resolve()

  /** Whether the code now running was called from a unit of work on this database that is still open. */
  isInside(): boolean {
    let work = openWork.getStore()
    while (work !== undefined && !(work.active && work.guard === this)) work = work.outer
    return work !== undefined
  }

  /** Runs the body of one unit of work, so that `isInside` holds in it and in all it calls. */
  async enter<T>(body: () => Promise<T>): Promise<T> {
    const work: OpenWork = { guard: this, outer: openWork.getStore(), active: true }
    try {
      return await openWork.run(work, body)
    } finally {
      work.active = false
    }
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    if (this.isInside()) {
      throw new AssertionError('database: the outer handle was used inside a unit of work')
    }
    return args.node
  }

  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(args.result)
  }
}

/** The guard a handle was opened with. */
export function guardOf(db: Db): OuterGuard {
  const guard = db.getExecutor().plugins.find((plugin) => plugin instanceof OuterGuard)
  if (guard === undefined) throw new AssertionError('database: opened without its guard')
  return guard
}

/** The same handle without its guard, for the unit of work alone. Other plugins stay. */
export function withoutGuard(db: Db): Db {
  const others = db.getExecutor().plugins.filter((plugin) => !(plugin instanceof OuterGuard))
  return others.reduce((bare, plugin) => bare.withPlugin(plugin), db.withoutPlugins())
}
