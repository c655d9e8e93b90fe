import { existsSync } from 'node:fs'
import { openDatabase } from '@yichi/api/db/open-database'
import { readAnchors } from '@yichi/api/db/anchor-book'
import { systemClock } from '@yichi/api/observe/clock'
import { anchorFolders } from '@yichi/api/server/create-deps'
import { verifyTrail } from '@yichi/api/service/audit/verify-trail'
import { BackupError } from '@yichi/api/store/backup/backup-error'
import { restoreBackup } from '@yichi/api/store/backup/restore-backup'
import { explainOpening, readConfig } from '../county.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

/**
 * `yichi restore FILE`: puts a backup into an empty database of either kind, and checks it as `verify` does. Ends
 * with 1 when it stands there and does not hold.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const [file] = options.words
  if (file === undefined) throw new RefusedError('backup-file')
  if (!existsSync(file)) throw new RefusedError('file-missing', { file })
  const config = readConfig(options, io.env)
  const db = openDatabase(config.databaseUrl)
  try {
    const { rows } = await restoreBackup(db, file)
    const anchors = readAnchors(anchorFolders(config))
    const { isSound, findings } = await verifyTrail({ db, clock: systemClock, anchors })
    const id = isSound ? 'restored' : 'restored-broken'
    const params = { rows, findings: findings.length }
    await write(io.stdout, `${say(localeOfEnvironment(io.env), id, params)}\n`)
    return isSound ? EXIT.ok : EXIT.failed
  } catch (error) {
    if (error instanceof BackupError) throw new RefusedError(`restore-${error.fault}`, { file })
    throw explainOpening(error, config)
  } finally {
    await db.destroy()
  }
}
