import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '@yichi/api/store/backup/write-backup'
import { openCurrent } from '../county.ts'
import { errorCode } from '../error-code.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import type { Options } from '../parse-arguments.ts'
import { RefusedError } from '../refused.ts'
import { say } from '../sentences/sentence.ts'
import { write } from '../write-output.ts'

/** `yichi backup FILE`: every row of a county in one packed file, while the county goes on working. */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const [named] = options.words
  if (named === undefined) throw new RefusedError('backup-file')
  const file = resolve(named)
  if (existsSync(file)) throw new RefusedError('file-there', { file: named })
  const county = await openCurrent(options, io)
  try {
    const { rows, sha256 } = await writeBackup(county.db, file)
    const params = { file: named, rows, sha256 }
    await write(io.stdout, `${say(localeOfEnvironment(io.env), 'backed-up', params)}\n`)
    return EXIT.ok
  } catch (error) {
    const code = errorCode(error)
    const isFile = ['ENOENT', 'EACCES', 'ENOSPC', 'EISDIR', 'EROFS'].includes(code)
    throw isFile ? new RefusedError('file-unwritable', { file: named, code }) : error
  } finally {
    await county.close()
  }
}
