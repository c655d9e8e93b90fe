import type { RulerAudit } from '@yichi/domain/cases/settlement/ruler-audit'
import type { Db } from '../../db/database.ts'
import { AuditWriter } from '../../store/audit/writer.ts'
import { RulerAuditWriter } from '../../store/supervision/ruler-audit-writer.ts'
import type { Deps } from '../deps.ts'
import { foldSheets } from './fold-sheets.ts'

/** What one run came to. */
export interface RulerAuditRun {
  readonly ranAt: string
  readonly milliseconds: number
  /** All of them; the audit holds the first. */
  readonly findings: number
  readonly audit: RulerAudit
}

export type AuditDeps = Pick<Deps, 'db' | 'uow' | 'clock' | 'ids'>

/** Findings that a report holds; more are counted. */
const FINDINGS_KEPT = 200

/** A run that is going on in this process: whoever asks meanwhile gets its result. */
const running = new WeakMap<Db, Promise<RulerAuditRun>>()

/**
 * Proves the one ruler over every kept sheet: each comes out of its pinned rulebook to the byte, and equal
 * facts have equal money. The report is kept for ever. `ranBy` is an account, or null for the machine.
 */
export function auditRuler(deps: AuditDeps, ranBy: string | null): Promise<RulerAuditRun> {
  const going = running.get(deps.db)
  if (going !== undefined) return going
  const run = auditAndKeep(deps, ranBy).finally(() => running.delete(deps.db))
  running.set(deps.db, run)
  return run
}

async function auditAndKeep(deps: AuditDeps, ranBy: string | null): Promise<RulerAuditRun> {
  const ranAt = deps.clock()
  const from = performance.now()
  const whole = await foldSheets(deps.db)
  const milliseconds = Math.round(performance.now() - from)
  const findings = whole.findings.length
  const audit = { ...whole, findings: whole.findings.slice(0, FINDINGS_KEPT) }
  await deps.uow.run(async ({ tx }) => {
    const id = deps.ids()
    const report = JSON.stringify(audit)
    const row = { id, ran_at: ranAt, ran_by: ranBy, milliseconds, sheets: audit.sheets }
    await new RulerAuditWriter(tx).add({ ...row, findings, report })
    await new AuditWriter(tx).append({
      id: deps.ids(),
      at: ranAt,
      actorId: ranBy,
      action: 'ruler-audited',
      subject: { kind: 'ruler-audit', id },
      householdId: null,
      detail: { sheets: audit.sheets, findings },
    })
  })
  return { ranAt, milliseconds, findings, audit }
}
