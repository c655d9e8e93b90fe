import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import type { Deps } from '@yichi/api/service/deps'
import { ANCHOR_AT } from './config.ts'
import type { Job } from './runner.ts'

/** Signs where the audit trail stands, every thousand events or hour. A trail that does not hold is not signed. */
export function anchorJob(deps: Pick<Deps, 'db' | 'clock' | 'anchors' | 'log'>): Job {
  return {
    name: 'anchor',
    at: ANCHOR_AT,
    run: async () => {
      const outcome = await anchorTrail(deps, { force: false })
      if (outcome.kind === 'anchored') deps.log.info('anchor', { seq: outcome.anchor.seq })
      if (outcome.kind === 'broken') {
        deps.log.error('the audit trail does not hold', { code: outcome.code, seq: outcome.seq })
      }
    },
  }
}
