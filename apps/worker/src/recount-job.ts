import type { Deps } from '@yichi/api/service/deps'
import { recountProgress } from '@yichi/api/service/programme/recount-progress'
import { RECOUNT_AT } from './config.ts'
import type { Job } from './runner.ts'

const SHOWN = 20

/**
 * Compares the kept counters of progress with a full count. A difference means that somebody changed the
 * database behind the program: it is told in the log as an error and never mended silently.
 */
export function recountJob(deps: Pick<Deps, 'db' | 'log'>): Job {
  return {
    name: 'recount',
    at: RECOUNT_AT,
    run: async () => {
      const differences = await recountProgress(deps)
      if (differences.length === 0) return deps.log.info('recount', { differences: 0 })
      deps.log.error('counters differ from a full count', {
        differences: differences.length,
        first: differences.slice(0, SHOWN),
      })
    },
  }
}
