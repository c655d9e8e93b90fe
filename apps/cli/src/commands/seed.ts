import { readConfig } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { seedFreshCounty } from '../fresh-county.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import { passwordTable } from '../one-time-passwords.ts'
import type { Options } from '../parse-arguments.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

/** At least one household a zone, and no more than a province has in one database. */
const HOUSEHOLDS = { min: 100, max: 1_000_000 } as const

/** `yichi seed`: puts the demonstration county into an empty database; refuses any other. */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const households = options.integer('households', HOUSEHOLDS)
  const seed = options.text('seed')
  const json = options.flag('json')
  const report = await seedFreshCounty(readConfig(options, io.env), io, {
    json,
    ...(households !== undefined && { households }),
    ...(seed !== undefined && { seed }),
  })
  if (json) {
    await write(io.stdout, `${JSON.stringify({ event: 'seeded', ...report })}\n`)
    return EXIT.ok
  }
  const locale = localeOfEnvironment(io.env)
  const params = { households: report.households, seconds: report.seconds.toFixed(1) }
  await write(io.stdout, `${say(locale, 'seeded', params)}\n`)
  await write(io.stdout, passwordTable(locale, report))
  return EXIT.ok
}
