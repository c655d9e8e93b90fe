import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BackupError } from '../src/store/backup/backup-error.ts'
import { checkBackup } from '../src/store/backup/read-backup.ts'
import { restoreBackup } from '../src/store/backup/restore-backup.ts'
import { writeBackup } from '../src/store/backup/write-backup.ts'
import { TABLES_IN_ORDER } from '../src/db/schema-columns.ts'
import { seedCounty } from '../src/demo/seed.ts'
import { verifyTrail } from '../src/service/audit/verify-trail.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('a backup of the county on $name', ({ name, open }) => {
  let county: TestDatabase
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichi-backup-'))
    file = join(folder, 'county.jsonl.gz')
    county = await open()
    await seedCounty(createTestDeps(county.db), { households: 100, seed: 'backup' })
    await writeBackup(county.db, file)
  })

  afterAll(async () => {
    await county.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function counts({ db }: TestDatabase): Promise<readonly number[]> {
    return Promise.all(
      TABLES_IN_ORDER.map(async (table) => {
        const query = db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('rows'))
        return (await query.executeTakeFirstOrThrow()).rows
      }),
    )
  }

  test('is the same county again on either database, trail and seals included, and goes on', async () => {
    for (const { openEmpty } of eachDialect) {
      const empty = await openEmpty()
      const report = await restoreBackup(empty.db, file)
      expect(report).toEqual(await checkBackup(file))
      expect(await counts(empty)).toEqual(await counts(county))
      const deps = createTestDeps(empty.db)
      const found = await verifyTrail({ db: empty.db, clock: deps.clock, anchors: [] })
      expect(found.findings).toEqual([])
      expect(found.rows).toBeGreaterThan(1_000)
      const again = join(folder, 'again.jsonl.gz')
      expect((await writeBackup(empty.db, again)).rows).toBe(report.rows)
      const change = empty.db.updateTable('bulletin').set({ ranking: '[]' }).execute()
      await expect(change).rejects.toThrow('append-only')
      const orphan = empty.db.updateTable('building').set({ zone_id: 'nowhere' }).execute()
      await expect(orphan).rejects.toThrow(/foreign key/i)
      await empty.close()
    }
  })

  test('is its owner’s alone, and holds no key and no half of a file', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0)
    await expect(stat(`${file}.part`)).rejects.toThrow('ENOENT')
    await expect(writeBackup(county.db, join(folder, 'no', 'where'))).rejects.toThrow('ENOENT')
  })

  test('that was changed, cut off, or made by another version is refused before anything is written', async () => {
    const whole = gunzipSync(await readFile(file)).toString('utf8')
    const packed = await readFile(file)
    const bad = [
      ['damaged', gzipSync(whole.replace('"active"', '"pending"'))],
      ['damaged', gzipSync(whole.split('\n').slice(0, -9).join('\n'))],
      ['damaged', packed.subarray(0, packed.length / 2)],
      ['damaged', Buffer.from('no gzip')],
      ['not-a-backup', gzipSync('{}\n{}\n')],
      ['other-version', gzipSync(whole.replace('-init"', '-begin"'))],
    ] as const
    const target = await open()
    for (const [fault, bytes] of bad) {
      const path = join(folder, 'bad.gz')
      await writeFile(path, bytes)
      const error: unknown = await restoreBackup(target.db, path).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(BackupError)
      expect(error).toMatchObject({ fault })
    }
    await target.close()
    await copyFile(file, join(folder, 'good.gz'))
    const full = restoreBackup(county.db, join(folder, 'good.gz'))
    await expect(full, name).rejects.toMatchObject({ fault: 'database-not-empty' })
  })
})
