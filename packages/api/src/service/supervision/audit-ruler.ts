import type { RulerAudit } from '@yichi/domain/cases/settlement/ruler-audit'
import type { Db } from '../../db/database.ts'
import { RulerAuditWriter } from '../../store/supervision/ruler-audit-writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { fileEvent, type Filing } from '../file-event.ts'
import { foldSheets } from './fold-sheets.ts'

/** What one run came to. */
export interface RulerAuditRun {
  readonly id: string
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

/** Whoever has it run, and how the request came in. */
export type RunBy = Pick<Actor, 'accountId' | 'via'>

/**
 * Proves the one ruler over every kept sheet: each comes out of its pinned rulebook to the byte, and equal
 * facts have equal money. The report is kept for ever. `by` is null for the machine.
 */
export async function auditRuler(deps: AuditDeps, by: RunBy | null): Promise<RulerAuditRun> {
  const going = running.get(deps.db)
  if (going !== undefined) return shared(deps, by, await going)
  const run = auditAndKeep(deps, by).finally(() => running.delete(deps.db))
  running.set(deps.db, run)
  return run
}

/** Somebody asked while it ran: the report is not theirs, that they asked is. */
async function shared(deps: AuditDeps, by: RunBy | null, run: RulerAuditRun) {
  await deps.uow.run(({ tx }) => file({ deps, tx, now: deps.clock() }, by, run))
  return run
}

async function auditAndKeep(deps: AuditDeps, by: RunBy | null): Promise<RulerAuditRun> {
  const id = deps.ids()
  const ranAt = deps.clock()
  const from = performance.now()
  const whole = await foldSheets(deps.db)
  const milliseconds = Math.round(performance.now() - from)
  const findings = whole.findings.length
  const audit = { ...whole, findings: whole.findings.slice(0, FINDINGS_KEPT) }
  const run = { id, ranAt, milliseconds, findings, audit }
  await deps.uow.run(async ({ tx }) => {
    const report = JSON.stringify(audit)
    const ranBy = by?.accountId ?? null
    const row = { id, ran_at: ranAt, ran_by: ranBy, milliseconds, sheets: audit.sheets }
    await new RulerAuditWriter(tx).add({ ...row, findings, report })
    await file({ deps, tx, now: ranAt }, by, run)
  })
  return run
}

function file(filing: Filing, by: RunBy | null, { id, findings, audit }: RulerAuditRun) {
  return fileEvent(filing, {
    actorId: by?.accountId ?? null,
    via: by?.via ?? null,
    action: 'ruler-audited',
    subject: { kind: 'ruler-audit', id },
    detail: { sheets: audit.sheets, findings },
  })
}
