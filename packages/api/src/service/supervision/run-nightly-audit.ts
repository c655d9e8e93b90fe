import { onceANight } from '../once-a-night.ts'
import { auditRuler, type AuditDeps, type RulerAuditRun } from './audit-ruler.ts'

/** The nightly run, once a day however many processes ask; null when another one has it or had it. */
export function runNightlyAudit(deps: AuditDeps): Promise<RulerAuditRun | null> {
  return onceANight(deps, {
    job: 'ruler-audit',
    work: () => auditRuler(deps, null),
    report: ({ audit, findings }) => ({ sheets: audit.sheets, findings }),
  })
}
