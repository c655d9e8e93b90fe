import { runWeekly, type WeeklyOutcome, type WeeklyReport } from '@yichi/api/service/job/run-weekly'
import { RefusalError } from '@yichi/api/service/refusal-error'
import { isWeek } from '@yichi/domain/rules/ranking/week'
import { anchorCounty } from '../anchor-county.ts'
import { auditCounty } from '../audit-county.ts'
import { openCurrent, type County } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { RefusedError } from '../refused.ts'
import { say, type SentenceId } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

const SENTENCES: Readonly<Record<WeeklyOutcome, SentenceId>> = {
  issued: 'weekly-issued',
  'already-issued': 'weekly-already-issued',
  'later-issued': 'weekly-later-issued',
  'no-groups': 'weekly-no-groups',
  'running-elsewhere': 'weekly-running-elsewhere',
}

async function issue({ deps }: County, period: string): Promise<WeeklyReport> {
  try {
    return await runWeekly(deps, period)
  } catch (error) {
    const isEarly = error instanceof RefusalError && error.code === 'period-not-over'
    throw isEarly ? new RefusedError('period-not-over', { period }) : error
  }
}

async function weekly(county: County, period: string, io: Io): Promise<ExitCode> {
  const { bulletin, outcome } = await issue(county, period)
  if (bulletin === null) throw new RefusedError(SENTENCES[outcome], { period })
  const { issueNo, sha256 } = bulletin
  const params = { period, issueNo, sha256 }
  await write(io.stdout, `${say(localeOfEnvironment(io.env), SENTENCES[outcome], params)}\n`)
  return EXIT.ok
}

function requiredWeek(options: Options): string {
  const period = options.required('period')
  if (!isWeek(period)) throw new RefusedError('period-unknown', { period })
  return period
}

/**
 * Runs a scheduled job by hand. `yichi run weekly --period 2017-W20` issues a week's bulletin, or names the one
 * that was issued; `yichi run ruler-audit` proves every kept sheet, and ends well only when nothing is found;
 * `yichi run anchor` signs where the audit trail stands.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const [job] = options.words
  if (job !== 'weekly' && job !== 'ruler-audit' && job !== 'anchor') {
    throw new RefusedError('run-unknown', { job: job ?? '' })
  }
  const period = job === 'weekly' ? requiredWeek(options) : null
  const county = await openCurrent(options, io)
  try {
    if (job === 'anchor') return await anchorCounty(county, io)
    return period === null ? await auditCounty(county, io) : await weekly(county, period, io)
  } finally {
    await county.close()
  }
}
