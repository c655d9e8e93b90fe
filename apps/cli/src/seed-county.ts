import type { Db } from '@yichi/api/db/database'
import type { SeedProgress } from '@yichi/api/demo/progress'
import { seedCounty, type SeedReport } from '@yichi/api/demo/seed'
import { anchorTrail } from '@yichi/api/service/audit/anchor-trail'
import type { Deps } from '@yichi/api/service/deps'
import { localeOfEnvironment, type Io } from './io.ts'
import { progressBar } from './progress-bar.ts'
import { say } from './sentences/sentence.ts'

export interface SeedChoice {
  /** JSON lines on the standard output instead of a bar on the terminal. */
  readonly json: boolean
  readonly households?: number
  readonly seed?: string
}

/** Whether nobody has put anything into the database yet, not even an account or a setting. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of ['setting', 'account', 'zone', 'household'] as const) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return false
  }
  return true
}

/** Seeds the demonstration county into an empty database and shows how far it has come. */
export async function seedWithProgress(
  deps: Deps,
  io: Io,
  { json, ...choice }: SeedChoice,
): Promise<SeedReport> {
  const locale = localeOfEnvironment(io.env)
  const bar = progressBar(io.stderr, { now: () => performance.now() })
  const onProgress = (progress: SeedProgress): void => {
    if (json) io.stdout.write(`${JSON.stringify({ event: 'progress', ...progress })}\n`)
    else bar.show({ ...progress, stage: say(locale, `stage-${progress.stage}`) })
  }
  try {
    const report = await seedCounty(deps, { ...choice, onProgress })
    await anchorTrail(deps, { force: true })
    return report
  } finally {
    bar.clear()
  }
}
