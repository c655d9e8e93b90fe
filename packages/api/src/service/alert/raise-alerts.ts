import type { Alert, WatchedEvent } from '@yichi/domain/rules/audit/alert'
import { watch } from '@yichi/domain/rules/audit/watch'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { addMs, instant, toEpochMs, type Instant } from '../../observe/clock.ts'
import { AlertWriter } from '../../store/alert/writer.ts'
import { WatchReader, type RecentEvent } from '../../store/audit/watch-reader.ts'
import type { Deps } from '../deps.ts'
import { fileEvent } from '../file-event.ts'

const WINDOW_MS = 60 * 60_000
const EVENTS_MAX = 20_000
const SHANGHAI_MS = 8 * 60 * 60_000
const DAY_MS = 24 * 60 * 60_000
const LONG_MS = 7 * DAY_MS
const MINUTE_MS = 60_000

type Raising = Pick<Deps, 'db' | 'uow' | 'clock' | 'ids'>

/** Looks at the last hour of the trail and raises what is to be looked at. Returns how many alerts are new. */
export async function raiseAlerts(deps: Raising): Promise<number> {
  const now = deps.clock()
  const reader = new WatchReader(deps.db)
  const recent = await reader.since(addMs(now, -WINDOW_MS), EVENTS_MAX)
  const failures = recent.filter(({ action }) => action === 'own-sign-in-failed')
  const accountIds = [...new Set(failures.map(({ subjectId }) => subjectId))]
  // Of these few it is looked back for days.
  const earlier = await reader.ownFailures(
    accountIds.filter((id) => id !== 'unknown'),
    addMs(now, -LONG_MS),
  )
  const known = new Set(recent.map(({ seq }) => seq))
  const events = [...earlier.filter(({ seq }) => !known.has(seq)), ...recent]
  const alerts = watch(events.map(watched), (at) => toEpochMs(at as Instant))
  return raise(deps, alerts)
}

/**
 * Raises the alerts that are not there yet: one for a rule and whom it is about within an hour, so that what is
 * still in sight is not told again when the hour turns.
 */
export async function raise(deps: Raising, alerts: readonly Alert[]): Promise<number> {
  if (alerts.length === 0) return 0
  return deps.uow.run(async ({ tx }) => {
    const now = deps.clock()
    const writer = new AlertWriter(tx)
    let raised = 0
    const since = addMs(now, -WINDOW_MS)
    for (const { rule, severity, about, count, seq } of alerts) {
      const id = deps.ids()
      const thing = `${rule}/${about}/`
      if (await writer.isRaised(thing, since)) continue
      const fingerprint = `${thing}${now}`
      const detail = { about, count, seq }
      const row = { id, rule, severity, raised_at: now, fingerprint, detail: canonicalJson(detail) }
      if (!(await writer.raise(row))) continue
      raised += 1
      const subject = { kind: 'alert', id }
      await fileEvent(
        { deps, tx, now },
        { actorId: null, action: 'alert-raised', subject, detail: { rule, ...detail } },
      )
    }
    return raised
  })
}

function watched({ detail, ...event }: RecentEvent): WatchedEvent {
  const local = toEpochMs(instant(event.at)) + SHANGHAI_MS
  return {
    ...event,
    detail: JSON.parse(detail) as WatchedEvent['detail'],
    minute: Math.floor((local % DAY_MS) / MINUTE_MS),
    // 1 January 1970 was a Thursday.
    weekday: ((Math.floor(local / DAY_MS) + 3) % 7) + 1,
  }
}
