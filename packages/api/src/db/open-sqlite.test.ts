import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from './database.ts'
import { isBusy } from './db-error.ts'
import { openDatabase } from './open-database.ts'
import { openSqliteReadOnly } from './open-sqlite.ts'

describe('a SQLite file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yichi-file-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const pragmas = async (handle: Db): Promise<Record<string, unknown>> => {
    const names = ['synchronous', 'foreign_keys', 'journal_mode', 'secure_delete', 'trusted_schema']
    const found: Record<string, unknown> = {}
    for (const name of names) {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(handle)
      Object.assign(found, rows[0])
    }
    return found
  }
  const safe = {
    synchronous: 2,
    foreign_keys: 1,
    journal_mode: 'wal',
    secure_delete: 1,
    trusted_schema: 0,
  }

  test('every connection is safe: the first, the reopened one, the read-only one', async () => {
    const path = join(folder, 'deep', 'county.db')
    for (let opening = 0; opening < 2; opening++) {
      const handle = openDatabase(path)
      await expect(pragmas(handle)).resolves.toEqual(safe)
      await handle.destroy()
    }
    const writer = openDatabase(`sqlite:${path}`)
    await sql`create table t (x integer)`.execute(writer)
    const reader = openSqliteReadOnly(path)
    await expect(pragmas(reader)).resolves.toEqual(safe)
    await expect(sql`insert into t values (1)`.execute(reader)).rejects.toThrow(/readonly/)
    await reader.destroy()
    await writer.destroy()
  })

  test('the file is its owner’s alone', async () => {
    const path = join(folder, 'county.db')
    const handle = openDatabase(path)
    await pragmas(handle)
    await handle.destroy()
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('what was removed stands nowhere in the file any more', async () => {
    const path = join(folder, 'cleared.db')
    const db = openDatabase(path)
    await sql`create table note (text text)`.execute(db)
    const mark = 'REMOVED-'.repeat(200)
    await sql`insert into note values (${mark})`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    expect(readFileSync(path).includes('REMOVED-REMOVED')).toBe(true)
    await sql`delete from note`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    await db.destroy()
    expect(readFileSync(path).includes('REMOVED')).toBe(false)
  })

  test('a file that is no database, and one that does not exist for a reader, are refused', async () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, 'Dear neighbours, the meeting is on Monday. '.repeat(50))
    const before = readFileSync(path)
    await expect(pragmas(openDatabase(path))).rejects.toThrow(/not a database/)
    expect(readFileSync(path)).toEqual(before)
    await expect(pragmas(openSqliteReadOnly(join(folder, 'none.db')))).rejects.toThrow()
  })

  test('a writer that meets a lock is told at once, without stopping the process', async () => {
    const path = join(folder, 'county.db')
    const first = openDatabase(path)
    const second = openDatabase(path)
    await sql`create table t (x integer)`.execute(first)
    await first.connection().execute(async (connection) => {
      await sql`begin`.execute(connection)
      const started = performance.now()
      await expect(sql`insert into t values (1)`.execute(second)).rejects.toSatisfy(isBusy)
      expect(performance.now() - started).toBeLessThan(500)
      await sql`rollback`.execute(connection)
    })
    await first.destroy()
    await second.destroy()
  })
})

test('only the two kinds of database address are taken', () => {
  expect(() => openDatabase('mysql://root@localhost/county')).toThrow('expected sqlite:<path>')
  expect(() => openDatabase('sqlite:')).toThrow('expected sqlite:<path>')
})
