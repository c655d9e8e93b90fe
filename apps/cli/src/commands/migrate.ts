import { openMigrated } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

/** `yichi migrate`: brings the database to this version, making it when there is none. */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const county = await openMigrated(options, io)
  await county.close()
  const { applied } = county
  if (options.flag('json')) {
    await write(io.stdout, `${JSON.stringify({ applied })}\n`)
    return EXIT.ok
  }
  const id = applied.length === 0 ? 'migrated-none' : 'migrated'
  await write(io.stdout, `${say(localeOfEnvironment(io.env), id, { count: applied.length })}\n`)
  return EXIT.ok
}
