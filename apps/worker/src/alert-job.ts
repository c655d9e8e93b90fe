import { raiseAlerts } from '@yichi/api/service/alert/raise-alerts'
import type { Deps } from '@yichi/api/service/deps'
import { ALERTS_AT } from './config.ts'
import type { Job } from './runner.ts'

/** Looks every minute at what happened in the last hour, and tells the security administrator what stands out. */
export function alertJob(deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'log'>): Job {
  return {
    name: 'alerts',
    at: ALERTS_AT,
    run: async () => {
      const raised = await raiseAlerts(deps)
      if (raised > 0) deps.log.warn('alerts', { raised })
    },
  }
}
