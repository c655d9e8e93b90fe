import { addMs, shanghaiDay } from '../../observe/clock.ts'
import { JobWriter } from '../../store/job/writer.ts'
import type { VerifyView } from '../../view/audit.ts'
import type { Deps } from '../deps.ts'
import { fileEvent } from '../file-event.ts'
import { checkCounty } from './check-county.ts'

const JOB = 'verify'
/** Longer than a county takes: a runner that died is followed by another after this time. */
const LEASE_MS = 60 * 60_000

type Verifying = Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors'>

/** The nightly check, once a day however many processes ask; null when another one has it or had it. */
export async function runNightlyVerify(deps: Verifying): Promise<VerifyView | null> {
  const startedAt = deps.clock()
  const key = { job: JOB, period: shanghaiDay(startedAt) }
  const token = deps.ids()
  const lease = { token, startedAt, until: addMs(startedAt, LEASE_MS) }
  const isOurs = await deps.uow.run(({ tx }) => new JobWriter(tx).claim(key, lease))
  if (!isOurs) return null
  try {
    const view = await checkCounty(deps)
    const { events, rows, findings } = view
    const report = JSON.stringify({ events, rows, findings })
    await deps.uow.run(async ({ tx }) => {
      const now = deps.clock()
      await new JobWriter(tx).finish(key, { token, at: now, report })
      await fileEvent(
        { deps, tx, now },
        {
          actorId: null,
          action: 'trail-verified',
          subject: { kind: 'trail', id: 'county' },
          detail: { events, findings: findings.length },
        },
      )
    })
    return view
  } catch (error) {
    const report = JSON.stringify({ error: error instanceof Error ? error.name : 'unknown' })
    const end = { token, at: deps.clock(), report }
    await deps.uow.run(({ tx }) => new JobWriter(tx).fail(key, end))
    throw error
  }
}
