import { raise } from '@yichi/api/service/alert/raise-alerts'
import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import type { Deps } from '@yichi/api/service/deps'

/** Signs where the audit trail stands when it is due, or at once. One that does not hold raises an alert instead. */
export async function signTrail(
  deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors' | 'log'>,
  when: { readonly force: boolean },
): Promise<void> {
  const outcome = await anchorTrail(deps, when)
  if (outcome.kind === 'anchored') deps.log.info('anchor', { seq: outcome.anchor.seq })
  if (outcome.kind === 'broken') {
    const { code, seq } = outcome
    const alert = { rule: 'chain-broken', severity: 'high', about: code } as const
    await raise(deps, [{ ...alert, count: 1, seq: seq ?? 0 }])
    deps.log.error('the audit trail does not hold', { code, seq })
  }
}
