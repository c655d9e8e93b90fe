import { raise } from '@yichi/api/service/alert/raise-alerts'
import { runNightlyVerify } from '@yichi/api/service/audit/run-nightly-verify'
import type { Deps } from '@yichi/api/service/deps'
import { VERIFY_AT } from './config.ts'
import type { Job } from './runner.ts'

/**
 * Checks trail, anchors, ledger and every sealed row, once a night however many workers there are. What does not
 * hold raises an alert and is told in the log by its place.
 */
export function verifyJob(
  deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors' | 'log'>,
): Job {
  return {
    name: 'verify',
    at: VERIFY_AT,
    run: async () => {
      const view = await runNightlyVerify(deps)
      if (view === null) return
      const { events, rows, milliseconds, findings } = view
      const [first] = findings
      if (first === undefined) return deps.log.info('verify', { events, rows, milliseconds })
      const { check, code, seq } = first
      const alert = { rule: 'chain-broken', severity: 'high', about: `${check}/${code}` } as const
      await raise(deps, [{ ...alert, count: findings.length, seq: seq ?? 0 }])
      deps.log.error('the county does not hold', { events, rows, findings })
    },
  }
}
