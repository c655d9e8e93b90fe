import { AlertReader } from '../../store/alert/reader.ts'
import type { AlertView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

const SHOWN = 200

/**
 * The latest alerts, those that are dealt with among them. Whoever one is about is told by name and login: the
 * person themself, or who caused the one event that it is about.
 */
export async function listAlerts(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<readonly AlertView[]> {
  requireMay(actor, 'alert.list', null)
  const reader = new AlertReader(db)
  const alerts = await reader.latest(SHOWN)
  const names = await reader.namesOf(alerts.map(({ detail }) => String(detail['about'])))
  const actors = await reader.actorsOf(alerts.flatMap(({ detail }) => seqAbout(detail) ?? []))
  return alerts.map(({ detail, ...alert }) => {
    const seq = seqAbout(detail)
    if (seq !== null) return { ...alert, detail: { ...detail, about: actors.get(seq) ?? null } }
    const name = names.get(String(detail['about']))
    return { ...alert, detail: name === undefined ? detail : { ...detail, about: name } }
  })
}

/** The number of the event that an alert is about, where it is about one event and no person. */
function seqAbout({ about, seq }: AlertView['detail']): number | null {
  return typeof seq === 'number' && about === String(seq) ? seq : null
}
