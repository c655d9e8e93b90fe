import type { Deps } from '@yichi/api/service/deps'
import { ANCHOR_AT } from './config.ts'
import type { Job } from './runner.ts'
import { signTrail } from './sign-trail.ts'

/** Signs where the audit trail stands, every thousand events or hour. A trail that does not hold is not signed. */
export function anchorJob(
  deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors' | 'log'>,
): Job {
  return { name: 'anchor', at: ANCHOR_AT, run: () => signTrail(deps, { force: false }) }
}
