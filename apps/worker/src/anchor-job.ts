import { raise } from '@yichi/api/service/alert/raise-alerts'
import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import type { Deps } from '@yichi/api/service/deps'
import { ANCHOR_AT } from './config.ts'
import type { Job } from './runner.ts'

/** Signs where the audit trail stands, every thousand events or hour. A trail that does not hold is not signed. */
export function anchorJob(
  deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors' | 'log'>,
): Job {
  return {
    name: 'anchor',
    at: ANCHOR_AT,
    run: async () => {
      const outcome = await anchorTrail(deps, { force: false })
      if (outcome.kind === 'anchored') deps.log.info('anchor', { seq: outcome.anchor.seq })
      if (outcome.kind === 'broken') {
        const { code, seq } = outcome
        const alert = { rule: 'chain-broken', severity: 'high', about: code } as const
        await raise(deps, [{ ...alert, count: 1, seq: seq ?? 0 }])
        deps.log.error('the audit trail does not hold', { code, seq })
      }
    },
  }
}
