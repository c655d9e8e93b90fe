import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { readSnapshot } from '../snapshot.ts'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Db } from '../../db/database.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { SCHEMA_COLUMNS, TABLES_IN_ORDER } from '../../db/schema-columns.ts'
import { tableRows, type Row } from './table-rows.ts'

export const BACKUP_FORMAT = 'yichi-backup-1'

/** What was written: how many rows, and the digest of the lines, unpacked. */
export interface BackupReport {
  readonly rows: number
  readonly sha256: string
}

/**
 * Writes every row of a county into a packed file of JSON lines, from one snapshot, while others go on working. The
 * file appears under its name when it is whole. Sealed fields stay sealed: the key is no part of it.
 */
export async function writeBackup(db: Db, file: string): Promise<BackupReport> {
  const unfinished = `${file}.part`
  const written = { rows: 0, sha256: '' }
  try {
    await readSnapshot(db, (snapshot) =>
      pipeline(
        Readable.from(backupText(snapshot, written)),
        createGzip(),
        createWriteStream(unfinished, { mode: 0o600 }),
      ),
    )
    await rename(unfinished, file)
    return written
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The lines of a backup; what was written is told when they are through. */
async function* backupText(
  db: Db,
  written: { rows: number; sha256: string },
): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    digest.update(text)
    return text
  }
  yield line({ format: BACKUP_FORMAT, migrations: Object.keys(MIGRATIONS) })
  for (const table of TABLES_IN_ORDER) {
    const columns = SCHEMA_COLUMNS[table]
    yield line({ table })
    for await (const rows of tableRows(db, table)) {
      written.rows += rows.length
      yield rows.map((row) => line(valuesOf(row, columns))).join('')
    }
  }
  written.sha256 = digest.digest('hex')
  const { rows, sha256 } = written
  yield `${JSON.stringify({ rows, sha256 })}\n`
}

/** Bytes are an object with their Base64; everything else is what JSON makes of it. */
function valuesOf(row: Row, columns: readonly string[]): readonly unknown[] {
  return columns.map((column) => {
    const value = row[column]
    return Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value
  })
}
