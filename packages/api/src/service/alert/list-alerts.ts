import { AlertReader } from '../../store/alert/reader.ts'
import type { AlertView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

const SHOWN = 200

/** The latest alerts, those that are dealt with among them. */
export function listAlerts({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly AlertView[]> {
  requireMay(actor, 'alert.list', null)
  return new AlertReader(db).latest(SHOWN)
}
