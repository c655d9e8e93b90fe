import type { Clock } from '@yichi/api/observe/clock'
import type { Deps } from '@yichi/api/service/deps'
import { alertJob } from './alert-job.ts'
import { anchorJob } from './anchor-job.ts'
import { backupJob } from './backup-job.ts'
import { recountJob } from './recount-job.ts'
import { retentionJob } from './retention-job.ts'
import { rulerAuditJob } from './ruler-audit-job.ts'
import { startRunner } from './runner.ts'
import { verifyJob } from './verify-job.ts'
import { weeklyJob } from './weekly-job.ts'

export interface WorkerOptions {
  /** Decides which weeks are over; the schedule itself follows the machine's time. */
  readonly clock: Clock
  /** Where the county is backed up every night; null for nowhere. */
  readonly backupDir?: string | null
}

export interface Worker {
  /** Settles when the catching up at the start is through. Never rejects: what fails is logged. */
  readonly caughtUp: Promise<void>
  /** Takes no more work and waits for the running job. */
  stop(): Promise<void>
}

/**
 * Starts the county's schedule in this process: catches up at once, then runs each job at its time. Any number of
 * processes may do so on one database; the lease of a job lets one of them win.
 */
export function startWorker(deps: Deps, { clock, backupDir = null }: WorkerOptions): Worker {
  const log = deps.log.child({ part: 'worker' })
  const ours = { ...deps, clock, log }
  const weekly = weeklyJob(ours)
  const nightly = [recountJob(ours), retentionJob(ours), rulerAuditJob(ours), verifyJob(ours)]
  const jobs = [weekly, ...nightly, anchorJob(ours), alertJob(ours)]
  if (backupDir !== null) jobs.push(backupJob(ours, backupDir))
  const runner = startRunner(jobs, { log })
  return { caughtUp: runner.runNow(weekly), stop: () => runner.stop() }
}
