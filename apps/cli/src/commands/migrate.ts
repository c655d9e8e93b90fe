import { grantWork } from '@yichi/api/db/grant-work'
import { sqlitePath } from '@yichi/api/db/open-database'
import { openMigrated, readConfig } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

function isPostgres(databaseUrl: string): boolean {
  return sqlitePath(databaseUrl) === undefined
}

/**
 * `yichi migrate`: brings the database to this version, making it when there is none. With `--role` a role of the
 * PostgreSQL server gets what `serve` needs, and no more.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const role = options.text('role')
  if (role !== undefined && !isPostgres(readConfig(options, io.env).databaseUrl)) {
    throw new RefusedError('role-without-server')
  }
  const county = await openMigrated(options, io)
  if (role !== undefined) await grantWork(county.db, role)
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
