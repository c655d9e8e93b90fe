import { AlertReader } from '../../store/alert/reader.ts'
import type { AlertView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

const SHOWN = 200

/** The latest alerts, those that are dealt with among them; whoever one is about is told by name and login. */
export async function listAlerts(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<readonly AlertView[]> {
  requireMay(actor, 'alert.list', null)
  const reader = new AlertReader(db)
  const alerts = await reader.latest(SHOWN)
  const names = await reader.namesOf(alerts.map(({ detail }) => String(detail['about'])))
  return alerts.map(({ detail, ...alert }) => {
    const name = names.get(String(detail['about']))
    return { ...alert, detail: name === undefined ? detail : { ...detail, about: name } }
  })
}
