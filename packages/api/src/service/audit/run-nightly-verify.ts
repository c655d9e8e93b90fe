import type { VerifyView } from '../../view/audit.ts'
import type { Deps } from '../deps.ts'
import { fileEvent } from '../file-event.ts'
import { onceANight } from '../once-a-night.ts'
import { checkCounty } from './check-county.ts'

type Verifying = Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors'>

/** The nightly check, once a day however many processes ask; null when another one has it or had it. */
export function runNightlyVerify(deps: Verifying): Promise<VerifyView | null> {
  return onceANight(deps, {
    job: 'verify',
    work: () => checkCounty(deps),
    report: ({ events, rows, findings }) => ({ events, rows, findings }),
    atEnd: (tx, { result: { events, findings }, now }) =>
      fileEvent(
        { deps, tx, now },
        {
          actorId: null,
          action: 'trail-verified',
          subject: { kind: 'trail', id: 'county' },
          detail: { events, findings: findings.length },
        },
      ),
  })
}
