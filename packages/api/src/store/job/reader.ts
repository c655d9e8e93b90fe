import type { Db, Tx } from '../../db/database.ts'
import type { JobRunTable } from '../../db/schema/job-run.ts'

/** Reads the runs of jobs. */
export class JobReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The run of a job for a period, or undefined when it never began. */
  async find(job: string, period: string): Promise<JobRunTable | undefined> {
    return this.db
      .selectFrom('job_run')
      .selectAll()
      .where('job', '=', job)
      .where('period', '=', period)
      .executeTakeFirst()
  }
}
