import { assert } from '@yichi/domain/kernel/assert'
import { RulerAuditReader } from '../../store/supervision/ruler-audit-reader.ts'
import type { RulerAuditView } from '../../view/simulation.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { auditRuler } from './audit-ruler.ts'

/** Runs the audit now, for an auditor or a leader of the county. Refuses with `not-allowed` everybody else. */
export async function runRulerAudit(deps: Deps, actor: Actor): Promise<RulerAuditView> {
  requireMay(actor, 'rulebook.runRulerAudit', null)
  await auditRuler(deps, actor)
  const latest = await new RulerAuditReader(deps.db).latest()
  assert(latest !== undefined, 'supervision: the audit that was kept is not there')
  return latest
}
