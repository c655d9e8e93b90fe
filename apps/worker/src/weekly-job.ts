import { runWeekly } from '@yichi/api/service/job/run-weekly'
import type { Deps } from '@yichi/api/service/deps'
import { CATCH_UP_WEEKS, WEEKLY_AT } from './config.ts'
import { deservesBulletin } from './programme-pulse.ts'
import type { Job } from './runner.ts'
import { finishedWeeks } from './schedule.ts'
import { signTrail } from './sign-trail.ts'

/**
 * Issues the bulletin of the week that ended, and of up to three before it that were missed, oldest first.
 * A week that has its bulletin keeps it: the service answers with the stored one.
 */
export function weeklyJob(deps: Deps): Job {
  return {
    name: 'weekly',
    at: WEEKLY_AT,
    run: async () => {
      for (const period of finishedWeeks(deps.clock(), CATCH_UP_WEEKS)) {
        if (!(await deservesBulletin(deps.db, period))) continue
        const { outcome } = await runWeekly(deps, period)
        deps.log.info('weekly', { period, outcome })
        // The paper of the week carries an anchor of its own.
        if (outcome === 'issued') await signTrail(deps, { force: true })
      }
    },
  }
}
