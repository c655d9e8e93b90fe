import { readAnchors } from '@yichi/api/db/anchor-book'
import { schemaState } from '@yichi/api/db/migrate'
import { sqlitePath } from '@yichi/api/db/open-database'
import { openPostgres } from '@yichi/api/db/open-postgres'
import { openSqliteReadOnly } from '@yichi/api/db/open-sqlite'
import type { Db } from '@yichi/api/db/database'
import { systemClock } from '@yichi/api/observe/clock'
import { anchorFolders } from '@yichi/api/server/create-deps'
import { verifyTrail } from '@yichi/api/service/audit/verify-trail'
import { readSnapshot } from '@yichi/api/store/snapshot'
import type { VerifyView } from '@yichi/api/view/audit'
import type { Locale } from '@yichi/i18n/locale'
import { verifyText } from '@yichi/i18n/verify-text'
import { existsSync } from 'node:fs'
import { explainOpening, readConfig } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { progressBar } from '../progress-bar.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

/** Opens a database that exists for reading alone; makes nothing, not even a key. */
function openToRead(databaseUrl: string): Db {
  const file = sqlitePath(databaseUrl)
  if (file === undefined) return openPostgres(databaseUrl, { max: 2 })
  if (!existsSync(file)) throw new RefusedError('database-missing', { database: file })
  return openSqliteReadOnly(file)
}

async function requireCurrent(db: Db): Promise<void> {
  const state = await schemaState(db)
  if (state === 'newer') throw new RefusedError('database-newer')
  if (state !== 'current') throw new RefusedError('database-not-current')
}

function textOf(locale: Locale, view: VerifyView): string {
  const { events, anchors, rows, ledgerTransactions, findings } = view
  const counts = { events, anchors, rows, transactions: ledgerTransactions }
  if (view.isSound) return say(locale, 'verify-sound', counts)
  const lines = findings.map((finding) => `  ${verifyText(locale, finding)}`)
  return [say(locale, 'verify-broken', { ...counts, findings: findings.length }), ...lines].join(
    '\n',
  )
}

/**
 * `yichi verify`: checks a county from outside, without changing it. Ends with 0 only when chain, anchors, ledger
 * and rows all hold.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const locale = localeOfEnvironment(io.env)
  const config = readConfig(options, io.env)
  const given = options.text('anchors')
  if (given !== undefined && !existsSync(given))
    throw new RefusedError('file-missing', { file: given })
  const anchors = readAnchors(given === undefined ? anchorFolders(config) : [given])
  const bar = progressBar(io.stderr, { now: () => performance.now() })
  const db = openToRead(config.databaseUrl)
  try {
    await requireCurrent(db)
    const view = await readSnapshot(db, (snapshot) =>
      verifyTrail({
        db: snapshot,
        clock: systemClock,
        anchors,
        onProgress: ({ stage, ...rest }) =>
          bar.show({ ...rest, stage: say(locale, `verify-stage-${stage}`) }),
      }),
    )
    bar.clear()
    const text = options.flag('json') ? JSON.stringify(view) : textOf(locale, view)
    await write(io.stdout, `${text}\n`)
    return view.isSound ? EXIT.ok : EXIT.failed
  } catch (error) {
    throw explainOpening(error, config)
  } finally {
    bar.clear()
    await db.destroy()
  }
}
