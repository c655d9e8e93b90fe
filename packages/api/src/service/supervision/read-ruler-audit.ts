import type { AuditedSheet, RulerFinding } from '@yichi/domain/cases/settlement/ruler-audit'
import { RulerAuditReader } from '../../store/supervision/ruler-audit-reader.ts'
import type { RulerAuditView } from '../../view/simulation.ts'
import type { Actor } from '../actor.ts'
import { zoneScope } from '../authorise.ts'
import type { Deps } from '../deps.ts'

/** The last audit, or null before the first. Everybody sees the counts, and the findings of their own zones. */
export async function readRulerAudit(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<RulerAuditView | null> {
  const latest = await new RulerAuditReader(deps.db).latest()
  if (latest === undefined) return null
  if (zoneScope(actor).kind === 'county') return latest
  const zones = actor.roles.flatMap(({ zoneCode }) => (zoneCode === null ? [] : [zoneCode]))
  const isOwn = ({ householdCode }: AuditedSheet): boolean =>
    zones.some((zone) => householdCode.startsWith(`${zone}-`))
  const findings = latest.audit.findings.filter((finding) => sheetsOf(finding).every(isOwn))
  return { ...latest, audit: { ...latest.audit, findings } }
}

function sheetsOf(finding: RulerFinding): readonly AuditedSheet[] {
  return finding.kind === 'equal-facts-different-money' ? finding.sheets : [finding.sheet]
}
