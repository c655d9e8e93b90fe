import { isWeek, weekBounds } from '@yichi/domain/rules/ranking/week'
import { addMs, shanghaiDay } from '../../observe/clock.ts'
import { BulletinReader } from '../../store/bulletin/reader.ts'
import { JobWriter } from '../../store/job/writer.ts'
import type { BulletinView } from '../../view/bulletin.ts'
import { bulletinView } from '../bulletin-view.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { issueWeek } from './issue-week.ts'

const JOB = 'weekly'
/** Far longer than a run takes: a runner that died is followed by another after this time. */
const LEASE_MS = 5 * 60_000

type WeeklyDeps = Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'anchors'>

/**
 * How a run ended.
 * - `issued` this run issued the bulletin · `already-issued` it was there, and nothing was changed
 * - `running-elsewhere` another runner holds the week; ask again when its lease is over
 * - `later-issued` a later week has its bulletin already, so that this one would not follow in order
 * - `no-groups` no zone was announced by the end of the week
 */
export type WeeklyOutcome =
  'issued' | 'already-issued' | 'running-elsewhere' | 'later-issued' | 'no-groups'

export interface WeeklyReport {
  readonly period: string
  readonly outcome: WeeklyOutcome
  /** The bulletin of the week, when it has one now. */
  readonly bulletin: BulletinView | null
}

/**
 * The weekly job: freezes the ranking of an ISO week and posts board 5, once. Safe to call again and from
 * several processes at a time. Refuses with `not-found` a week that does not exist and with `period-not-over`
 * one whose Sunday has not ended in Asia/Shanghai. A run that fails may be taken again at once.
 */
export async function runWeekly(deps: WeeklyDeps, period: string): Promise<WeeklyReport> {
  if (!isWeek(period)) throw new RefusalError('not-found')
  if (shanghaiDay(deps.clock()) <= weekBounds(period).to) throw new RefusalError('period-not-over')
  const token = deps.ids()
  const outcome = await claim(deps, period, token)
  if (outcome === 'issued') await issue(deps, period, token)
  const found = await new BulletinReader(deps.db).find(period)
  const bulletin = found === undefined ? null : bulletinView(found, deps.anchors)
  return { period, outcome, bulletin }
}

/** Takes the week for this runner, or says why there is nothing to do. */
function claim(deps: WeeklyDeps, period: string, token: string): Promise<WeeklyOutcome> {
  return deps.uow.run(async ({ tx }) => {
    const bulletins = new BulletinReader(tx)
    if ((await bulletins.find(period)) !== undefined) return 'already-issued'
    const latest = await bulletins.latest()
    if (latest !== undefined && latest.bulletin.period > period) return 'later-issued'
    if ((await bulletins.standings(weekBounds(period))).length === 0) return 'no-groups'
    const startedAt = deps.clock()
    const lease = { token, startedAt, until: addMs(startedAt, LEASE_MS) }
    const isOurs = await new JobWriter(tx).claim({ job: JOB, period }, lease)
    return isOurs ? 'issued' : 'running-elsewhere'
  })
}

async function issue(deps: WeeklyDeps, period: string, token: string): Promise<void> {
  const key = { job: JOB, period }
  try {
    await deps.uow.run(async ({ tx }) => {
      const now = deps.clock()
      const report = JSON.stringify(await issueWeek({ deps, tx, now }, period))
      const isOurs = await new JobWriter(tx).finish(key, { token, at: now, report })
      if (!isOurs) throw new LeaseLostError('weekly: the lease passed to another runner')
    })
  } catch (error) {
    const report = JSON.stringify({ error: error instanceof Error ? error.name : 'unknown' })
    await deps.uow.run(({ tx }) => new JobWriter(tx).fail(key, { token, at: deps.clock(), report }))
    throw error
  }
}

/** Thrown when a run took longer than its lease and another runner took the week: nothing was written. */
class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}
