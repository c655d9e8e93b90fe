import type { Deps } from '@yichi/api/service/deps'
import { runNightlyAudit } from '@yichi/api/service/supervision/run-nightly-audit'
import { RULER_AUDIT_AT } from './config.ts'
import type { Job } from './runner.ts'

/**
 * Proves the one ruler over every kept sheet, once a night however many workers there are. A finding means that
 * somebody changed the database behind the program, or that equal households were not settled alike: it is told
 * in the log as an error, and stays in the report.
 */
export function rulerAuditJob(deps: Pick<Deps, 'db' | 'uow' | 'clock' | 'ids' | 'log'>): Job {
  return {
    name: 'ruler-audit',
    at: RULER_AUDIT_AT,
    run: async () => {
      const run = await runNightlyAudit(deps)
      if (run === null) return
      const { sheets, groups } = run.audit
      const told = { sheets, groups, findings: run.findings, milliseconds: run.milliseconds }
      if (run.findings === 0) return deps.log.info('ruler-audit', told)
      const kinds = [...new Set(run.audit.findings.map(({ kind }) => kind))]
      deps.log.error('sheets differ from the ruler', { ...told, kinds })
    },
  }
}
