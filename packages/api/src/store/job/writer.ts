import type { Tx } from '../../db/database.ts'
import { JobReader } from './reader.ts'

/** A job and the period it runs for: run at most once to its end. */
export interface JobKey {
  readonly job: string
  readonly period: string
}

/** Who holds a run, and until when nobody else may take it over. */
export interface JobLease {
  readonly token: string
  readonly startedAt: string
  readonly until: string
}

export class JobWriter extends JobReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Takes a run that nobody holds: a new one, a failed one, or one whose lease is over. False otherwise. */
  async claim(key: JobKey, lease: JobLease): Promise<boolean> {
    const held = {
      status: 'running' as const,
      lease_until: lease.until,
      lease_token: lease.token,
      started_at: lease.startedAt,
      finished_at: null,
    }
    const result = await this.db
      .insertInto('job_run')
      .values({ ...key, ...held, attempts: 1, report: null })
      .onConflict((conflict) =>
        conflict
          .columns(['job', 'period'])
          .doUpdateSet((eb) => ({ ...held, attempts: eb('job_run.attempts', '+', 1) }))
          .where((eb) =>
            eb.or([
              eb('job_run.status', '=', 'failed'),
              eb.and([
                eb('job_run.status', '=', 'running'),
                eb('job_run.lease_until', '<', lease.startedAt),
              ]),
            ]),
          ),
      )
      .executeTakeFirst()
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
  }

  /** Ends a run well. False when the lease passed to somebody else meanwhile. */
  async finish(key: JobKey, end: { token: string; at: string; report: string }): Promise<boolean> {
    return this.#end(key, end.token, { status: 'done', finished_at: end.at, report: end.report })
  }

  /** Ends a run badly, so that it may be taken again. */
  async fail(key: JobKey, end: { token: string; at: string; report: string }): Promise<boolean> {
    return this.#end(key, end.token, { status: 'failed', finished_at: end.at, report: end.report })
  }

  async #end(
    key: JobKey,
    token: string,
    end: { status: 'done' | 'failed'; finished_at: string; report: string },
  ): Promise<boolean> {
    const result = await this.db
      .updateTable('job_run')
      .set({ ...end, lease_until: null, lease_token: null })
      .where('job', '=', key.job)
      .where('period', '=', key.period)
      .where('status', '=', 'running')
      .where('lease_token', '=', token)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }
}
