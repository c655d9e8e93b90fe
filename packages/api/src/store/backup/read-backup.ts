import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { BackupError } from './backup-error.ts'
import { BACKUP_FORMAT, type BackupReport } from './write-backup.ts'

/** The lines of a backup, unpacked as they are read. Throws BackupError when the file cannot be unpacked. */
export async function* backupLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  const packed = createReadStream(file)
  packed.on('error', (error) => unpacked.destroy(error))
  const lines = createInterface({ input: packed.pipe(unpacked), crlfDelay: Infinity })
  const failed = new Promise<never>((_resolve, reject) => unpacked.once('error', reject))
  failed.catch(() => undefined)
  const each = lines[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([each.next(), failed])
      if (next.done === true) return
      yield next.value
    }
  } catch (error) {
    throw isMissing(error) ? error : new BackupError('damaged')
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

/** Reads a backup to its end and holds it against its digest. Throws BackupError. */
export async function checkBackup(file: string): Promise<BackupReport> {
  const digest = createHash('sha256')
  let [last, rows, count]: [string | null, number, number] = [null, 0, 0]
  for await (const text of backupLines(file)) {
    if (count === 0) requireHeader(text)
    count += 1
    if (last !== null) {
      digest.update(`${last}\n`)
      if (last.startsWith('[')) rows += 1
    }
    last = text
  }
  const end: unknown = last === null ? null : parsed(last)
  const sha256 = digest.digest('hex')
  if (JSON.stringify(end) !== JSON.stringify({ rows, sha256 })) throw new BackupError('damaged')
  return { rows, sha256 }
}

function requireHeader(text: string): void {
  const header: unknown = parsed(text)
  if (typeof header !== 'object' || header === null || !('format' in header)) {
    throw new BackupError('not-a-backup')
  }
  const wanted = { format: BACKUP_FORMAT, migrations: Object.keys(MIGRATIONS) }
  if (JSON.stringify(header) !== JSON.stringify(wanted)) throw new BackupError('other-version')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BackupError('damaged')
  }
}

function isMissing(error: unknown): boolean {
  if (error instanceof BackupError) return true
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
  )
}
