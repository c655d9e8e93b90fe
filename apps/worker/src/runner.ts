import type { Logger } from '@yichi/api/observe/logger'
import { Cron } from 'croner'
import { TIME_ZONE } from './config.ts'

/** A piece of work with a name for the log. Does one pass; may be called again at any time. */
export interface Job {
  readonly name: string
  /** Five fields of a crontab, in the county's time. */
  readonly at: string
  run(): Promise<void>
}

export interface Runner {
  /** Runs a job now, after those that are waiting. Settles when it is through; never rejects. */
  runNow(job: Job): Promise<void>
  /** Takes no more work and settles when the running job is through. */
  stop(): Promise<void>
}

export interface RunnerOptions {
  readonly log: Logger
}

/**
 * Runs jobs at their times, one after the other. A job that fails is logged and tried again at its next time:
 * jobs are idempotent, so nothing is lost and nothing is done twice.
 */
export function startRunner(jobs: readonly Job[], { log }: RunnerOptions): Runner {
  let last: Promise<void> = Promise.resolve()
  let stopped = false

  const once = async (job: Job): Promise<void> => {
    if (stopped) return
    try {
      await job.run()
    } catch (error) {
      log.error('job failed', { job: job.name, error })
    }
  }
  const runNow = (job: Job): Promise<void> => {
    last = last.then(() => once(job))
    return last
  }
  // Unreferenced: a schedule alone never keeps the process alive.
  const timers = jobs.map(
    (job) => new Cron(job.at, { timezone: TIME_ZONE, unref: true }, () => void runNow(job)),
  )
  return {
    runNow,
    stop: async () => {
      stopped = true
      for (const timer of timers) timer.stop()
      await last
    },
  }
}
