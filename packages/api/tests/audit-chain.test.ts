import { auditEventHash, CHAIN_START, type AuditEventRecord } from '@yichi/domain/facts/audit-event'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { createMigrator, migrateToLatest } from '../src/db/migrate.ts'
import type { AuditEventTable } from '../src/db/schema/audit-event.ts'
import { SCHEMA_COLUMNS, TABLES_IN_ORDER } from '../src/db/schema-columns.ts'
import { SEALED, SEALED_TABLES, type Sealing } from '../src/db/sealed-tables.ts'
import { digestBy } from '../src/db/trail/chain.ts'
import { rowDigests } from '../src/db/trail/row-digests.ts'
import { sealedPages } from '../src/db/trail/sealed-pages.ts'
import { Trail } from '../src/db/trail/trail.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { sha256Hex } from '../src/observe/hash.ts'
import { checkCounty } from '../src/service/audit/check-county.ts'
import { AuditWriter } from '../src/store/audit/writer.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const BEFORE_CHAIN = '20261127T000000100Z-ruler-audit'
const AT = '2017-05-08T01:00:00.000Z'

const recordOf = (row: AuditEventTable): AuditEventRecord => ({
  seq: row.seq,
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  onBehalfOf: row.on_behalf_of,
  sessionId: row.session_id,
  deviceId: row.device_id,
  network: row.network,
  requestId: row.request_id,
  action: row.action,
  result: row.result,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  householdId: row.household_id,
  version: row.version,
  reason: row.reason,
  detail: row.detail,
  changes: row.changes,
  changesSha256: row.changes_sha256,
  algorithm: row.algorithm,
  prevHash: row.prev_hash,
})

/** Every event holds its own hash and that of the one before, and the numbers have no gap. */
async function expectChained(db: Db): Promise<AuditEventTable[]> {
  const events = await db.selectFrom('audit_event').selectAll().orderBy('seq').execute()
  let previous = { seq: 0, hash: CHAIN_START, at: '' }
  for (const event of events) {
    expect(event.seq).toBe(previous.seq + 1)
    expect(event.prev_hash).toBe(previous.hash)
    expect(event.at >= previous.at).toBe(true)
    expect(auditEventHash(recordOf(event), digestBy(event.algorithm))).toBe(event.hash)
    previous = event
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  expect(head?.hash).toBe(events.at(-1)?.hash)
  return events
}

async function differences(db: Db) {
  const found = []
  for await (const page of sealedPages(db)) found.push(...page.differences)
  return found
}

test('every table is sealed, part of a sealed one, or exempt for a reason', () => {
  const sealings: Readonly<Record<string, Sealing>> = SEALED_TABLES
  expect(Object.keys(sealings).sort()).toEqual([...TABLES_IN_ORDER].sort())
  for (const [table, sealing] of Object.entries(sealings)) {
    const columns: readonly string[] = SCHEMA_COLUMNS[table as keyof typeof SCHEMA_COLUMNS]
    if (sealing.kind === 'exempt') expect(sealing.because.length, table).toBeGreaterThan(20)
    if (sealing.kind === 'sealed') expect(columns, table).toContain(sealing.key)
    if (sealing.kind !== 'part') continue
    expect(columns, table).toEqual(expect.arrayContaining([sealing.by, sealing.order]))
    expect(SEALED.has(sealing.of), table).toBe(true)
  }
})

test('SM3 is the digest of the published example', () => {
  const abc = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  expect(digestBy('sm3')('abc')).toBe(abc)
})

describe.each(eachDialect)('the audit chain on $name', ({ name, open, openEmpty }) => {
  let opened: TestDatabase
  let db: Db

  beforeEach(async () => {
    opened = await open()
    db = opened.db
  })
  afterEach(() => opened.close())

  const trailed = (algorithm: 'sha256' | 'sm3' = 'sha256') => {
    let count = 0
    const ids = () => `made-${++count}-${algorithm}`
    return new UnitOfWork(db, { trail: new Trail({ clock: () => AT as never, ids, algorithm }) })
  }
  const put = (uow: UnitOfWork, key: string) =>
    uow.run(({ tx }) => tx.insertInto('setting').values({ key, value: 'x' }).execute())

  test('a household taken through the chain leaves a whole trail, and every changed row in it', async () => {
    const deps = createTestDeps(db)
    const path = new HouseholdPath(deps, await seedHouseholds(deps))
    const approvalId = await path.signed(WANG, '王建国')
    await path.pay(approvalId, 'BANK-1')
    await path.handOver(WANG)
    const events = await expectChained(db)
    expect(events.length).toBeGreaterThan(12)
    expect(events.filter(({ changes }) => changes > 0).length).toBeGreaterThan(10)
    await expect(differences(db)).resolves.toEqual([])
    await expect(db.selectFrom('row_touch').selectAll().execute()).resolves.toEqual([])
    for (const { seq, changes, changes_sha256 } of events) {
      const rows = await db
        .selectFrom('audit_change')
        .select(['table_name', 'row_key', 'before_sha256', 'after_sha256'])
        .where('seq', '=', seq)
        .orderBy('table_name')
        .orderBy('row_key')
        .execute()
      expect(rows).toHaveLength(changes)
      const digest = rows.length === 0 ? null : sha256Hex(canonicalJson(rows.map(Object.values)))
      expect(digest).toBe(changes_sha256)
    }
    const pass = events.find(({ action }) => action === 'approval-passed')
    const changed = await db
      .selectFrom('audit_change')
      .select('table_name')
      .where('seq', '=', pass?.seq ?? 0)
      .execute()
    expect(changed.map((row) => row.table_name)).toContain('approval')
  })

  test('rows that change without an event get one that says so', async () => {
    await put(trailed(), 'county')
    const [event] = await expectChained(db)
    expect(event).toMatchObject({ action: 'rows-changed', changes: 1, subject_kind: 'database' })
  })

  test('a unit of work that changes nothing leaves no event', async () => {
    await trailed().run(({ tx }) => tx.selectFrom('setting').selectAll().execute())
    await expect(expectChained(db)).resolves.toEqual([])
  })

  test('a row that goes back to what it was is no change', async () => {
    const uow = trailed()
    await put(uow, 'county')
    await uow.run(async ({ tx }) => {
      await tx.updateTable('setting').set({ value: 'y' }).execute()
      await tx.updateTable('setting').set({ value: 'x' }).execute()
    })
    await expect(expectChained(db)).resolves.toHaveLength(1)
  })

  test('the algorithm may change from one link to the next', async () => {
    await put(trailed(), 'a')
    await put(trailed('sm3'), 'b')
    const events = await expectChained(db)
    expect(events.map(({ algorithm }) => algorithm)).toEqual(['sha256', 'sm3'])
  })

  test('a clock that goes back does not take the trail with it', async () => {
    const entry = (id: string, at: string) => ({
      id,
      at,
      actorId: null,
      action: 'household-read' as const,
      subject: { kind: 'household', id: 'h' },
      householdId: null,
      detail: { zone: '03' },
    })
    await trailed().run(({ tx }) => new AuditWriter(tx).append(entry('e1', AT)))
    const earlier = '2017-05-08T00:00:00.000Z'
    await trailed().run(({ tx }) => new AuditWriter(tx).append(entry('e2', earlier)))
    const events = await expectChained(db)
    expect(events[1]).toMatchObject({ at: AT, detail: '{"clockBehindMs":3600000,"zone":"03"}' })
  })

  test('what was changed past the program stays in the notes and out of the trail', async () => {
    const uow = trailed()
    await put(uow, 'county')
    await sql`update setting set value = 'forged'`.execute(db)
    await put(uow, 'other')
    await expect(
      db.selectFrom('row_touch').select('row_key').distinct().execute(),
    ).resolves.toEqual([{ row_key: 'county' }])
    await expect(differences(db)).resolves.toMatchObject([{ table: 'setting', key: 'county' }])
  })

  test('writers at a time each get a place, without running again', async () => {
    let runs = 0
    const writers = Array.from({ length: 12 }, (_, i) => i)
    await Promise.all(
      writers.map((i) =>
        trailed().run(async ({ tx }) => {
          runs += 1
          await tx
            .insertInto('setting')
            .values({ key: `k${i}`, value: 'x' })
            .execute()
          await new AuditWriter(tx).append({
            id: `e${i}`,
            at: AT,
            actorId: null,
            action: 'rows-changed',
            subject: { kind: 'setting', id: `k${i}` },
            householdId: null,
            detail: {},
          })
        }),
      ),
    )
    await expect(expectChained(db)).resolves.toHaveLength(writers.length)
    expect(runs).toBe(writers.length)
  })

  test('a county that is checked while it is at work holds', async () => {
    const deps = createTestDeps(db)
    const path = new HouseholdPath(deps, await seedHouseholds(deps))
    const leader = await path.as('leader')
    let isOver = false
    const work = async (): Promise<void> => {
      while (!isOver) await leader.household.get({ code: WANG })
    }
    const working = [work(), work(), path.survey(WANG)]
    const found: unknown[] = []
    for (let i = 0; i < 20; i += 1) found.push(...(await checkCounty(deps)).findings)
    isOver = true
    await Promise.all(working)
    expect(found).toEqual([])
  })

  test('an event can be changed or removed in none of four ways', async () => {
    await put(trailed(), 'county')
    const columns = SCHEMA_COLUMNS.audit_event.map((column) => `"${column}"`).join(', ')
    const copy = `${columns} from audit_event where seq = 1`
    const ways = [
      `update audit_event set action = 'nothing'`,
      'delete from audit_event where seq = 1',
      name === 'sqlite'
        ? `insert or replace into audit_event (${columns}) select ${copy}`
        : 'truncate audit_event cascade',
      `insert into audit_event (${columns}) select ${copy} on conflict (seq) do update set action = 'x'`,
    ]
    if (name === 'sqlite')
      ways[3] = ways[3]?.replace('where seq = 1', 'where seq = 1 and true') ?? ''
    for (const way of ways) {
      await expect(sql.raw(way).execute(db), way).rejects.toThrow('append-only table')
    }
    await expect(sql`delete from audit_change`.execute(db)).rejects.toThrow('append-only table')
    await expect(expectChained(db)).resolves.toHaveLength(1)
  })

  test('a digest is that of canonical JSON, with bytes in hexadecimal', async () => {
    const deps = createTestDeps(db)
    const path = new HouseholdPath(deps, await seedHouseholds(deps))
    await path.signed(WANG, '王建国')
    const row = await db
      .selectFrom('household')
      .selectAll()
      .where('code', '=', WANG)
      .executeTakeFirstOrThrow()
    const stars = await db
      .selectFrom('star_event')
      .selectAll()
      .where('household_id', '=', row.id)
      .orderBy('id')
      .execute()
    const plain = Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ]),
    )
    expect(row.bank_cipher).not.toBeNull()
    const household = SEALED.get('household')
    if (household === undefined) throw new Error('the household is not sealed')
    const digests = await rowDigests(db, household, [row.id, 'nobody'])
    const text = canonicalJson({ parts: { star_event: stars }, row: plain })
    expect([...digests]).toEqual([[row.id, sha256Hex(text)]])
  })

  test('columns of bytes are those whose names say so', async () => {
    const tables = await db.introspection.getTables()
    const blobs = tables.flatMap((table) =>
      table.columns
        .filter(({ dataType }) => /blob|bytea/i.test(dataType))
        .map((column) => column.name),
    )
    expect(blobs.length).toBeGreaterThan(3)
    expect(blobs.filter((column) => !column.endsWith('_cipher'))).toEqual([])
  })

  test('events from before the chain are chained in their order, and rows sealed', async () => {
    const old = await openEmpty()
    try {
      await createMigrator(old.db).migrateTo(BEFORE_CHAIN)
      for (let i = 0; i < 1_203; i += 1) {
        const at = `2017-05-${String(1 + ((i * 7) % 28)).padStart(2, '0')}T01:00:00.000Z`
        await sql`insert into audit_event (id, at, action, subject_kind, subject_id, detail)
          values (${`e${i}`}, ${at}, 'done', 'household', 'h', '{}')`.execute(old.db)
      }
      await sql`insert into setting values ('county.name', '合水县')`.execute(old.db)
      await migrateToLatest(old.db)
      const events = await expectChained(old.db)
      expect(events).toHaveLength(1_204)
      expect(events.at(-1)).toMatchObject({ action: 'database-migrated', changes: 1 })
      await expect(differences(old.db)).resolves.toEqual([])
      await createMigrator(old.db).migrateTo(BEFORE_CHAIN)
      const { rows } = await sql<{ n: number }>`select count(*) as n from audit_event`.execute(
        old.db,
      )
      expect(Number(rows[0]?.n)).toBe(1_204)
    } finally {
      await old.close()
    }
  })
})
