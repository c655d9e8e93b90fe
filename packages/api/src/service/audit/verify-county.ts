import type { VerifyView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { inOneUnit, remember } from '../writing.ts'
import { checkCounty } from './check-county.ts'

/** Checks the whole county, for whoever keeps the trail. That it was checked is in the trail, too. */
export async function verifyCounty(deps: Deps, actor: Actor): Promise<VerifyView> {
  requireMay(actor, 'audit.verify', null)
  const view = await checkCounty(deps)
  const { events, findings } = view
  await inOneUnit(deps, actor, (writing) =>
    remember(writing, {
      action: 'trail-verified',
      subject: { kind: 'trail', id: 'county' },
      householdId: null,
      detail: { events, findings: findings.length },
    }),
  )
  return view
}
