import type { Tx } from '../db/database.ts'
import { addMs, shanghaiDay, type Instant } from '../observe/clock.ts'
import { JobWriter } from '../store/job/writer.ts'
import type { Deps } from './deps.ts'

/** Longer than a county takes: a runner that died is followed by another after this time. */
const LEASE_MS = 60 * 60_000

/** Work of a night: what is kept of it, and what belongs into the transaction of its end. */
export interface NightWork<T> {
  readonly job: string
  readonly work: () => Promise<T>
  readonly report: (result: T) => unknown
  readonly atEnd?: (tx: Tx, end: { readonly result: T; readonly now: Instant }) => Promise<void>
}

/** Does the work once a day however many processes ask; null when another one has it or had it. */
export async function onceANight<T>(
  deps: Pick<Deps, 'uow' | 'clock' | 'ids'>,
  { job, work, report, atEnd }: NightWork<T>,
): Promise<T | null> {
  const startedAt = deps.clock()
  const key = { job, period: shanghaiDay(startedAt) }
  const token = deps.ids()
  const lease = { token, startedAt, until: addMs(startedAt, LEASE_MS) }
  const isOurs = await deps.uow.run(({ tx }) => new JobWriter(tx).claim(key, lease))
  if (!isOurs) return null
  try {
    const result = await work()
    await deps.uow.run(async ({ tx }) => {
      const now = deps.clock()
      const end = { token, at: now, report: JSON.stringify(report(result)) }
      await new JobWriter(tx).finish(key, end)
      await atEnd?.(tx, { result, now })
    })
    return result
  } catch (error) {
    const said = JSON.stringify({ error: error instanceof Error ? error.name : 'unknown' })
    const end = { token, at: deps.clock(), report: said }
    await deps.uow.run(({ tx }) => new JobWriter(tx).fail(key, end))
    throw error
  }
}
