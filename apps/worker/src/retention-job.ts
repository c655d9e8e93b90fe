import type { Deps } from '@yichi/api/service/deps'
import { endWhatIsOver } from '@yichi/api/service/retention/end-what-is-over'
import { RETENTION_AT } from './config.ts'
import type { Job } from './runner.ts'

/** Shuts accounts that nobody uses and removes what was only good for a time. */
export function retentionJob(deps: Deps): Job {
  return {
    name: 'retention',
    at: RETENTION_AT,
    run: async () => {
      const { shut, forgotten, swept } = await endWhatIsOver(deps)
      deps.log.info('retention', { shut, forgotten, swept })
    },
  }
}
