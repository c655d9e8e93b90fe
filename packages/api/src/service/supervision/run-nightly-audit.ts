import { addMs, shanghaiDay } from '../../observe/clock.ts'
import { JobWriter } from '../../store/job/writer.ts'
import { auditRuler, type AuditDeps, type RulerAuditRun } from './audit-ruler.ts'

const JOB = 'ruler-audit'
/** Longer than a county takes: a runner that died is followed by another after this time. */
const LEASE_MS = 60 * 60_000

/** The nightly run, once a day however many processes ask; null when another one has it or had it. */
export async function runNightlyAudit(deps: AuditDeps): Promise<RulerAuditRun | null> {
  const startedAt = deps.clock()
  const key = { job: JOB, period: shanghaiDay(startedAt) }
  const token = deps.ids()
  const lease = { token, startedAt, until: addMs(startedAt, LEASE_MS) }
  const isOurs = await deps.uow.run(({ tx }) => new JobWriter(tx).claim(key, lease))
  if (!isOurs) return null
  try {
    const run = await auditRuler(deps, null)
    const report = JSON.stringify({ sheets: run.audit.sheets, findings: run.findings })
    const end = { token, at: deps.clock(), report }
    await deps.uow.run(({ tx }) => new JobWriter(tx).finish(key, end))
    return run
  } catch (error) {
    const report = JSON.stringify({ error: error instanceof Error ? error.name : 'unknown' })
    const end = { token, at: deps.clock(), report }
    await deps.uow.run(({ tx }) => new JobWriter(tx).fail(key, end))
    throw error
  }
}
