import { sha256Hex } from '@yichi/domain/kernel/sha256'
import { fen } from '@yichi/domain/money/fen'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../src/db/database.ts'
import { addMs } from '../src/observe/clock.ts'
import { auditRuler } from '../src/service/supervision/audit-ruler.ts'
import { readRulerAudit } from '../src/service/supervision/read-ruler-audit.ts'
import { runNightlyAudit } from '../src/service/supervision/run-nightly-audit.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { actorWith, openCounty, type County } from './support/county.ts'

describe.each(eachDialect)('the one ruler over the demonstration county on $name', (dialect) => {
  let county: County

  beforeAll(async () => {
    county = await openCounty(dialect, 120)
  }, 120_000)
  afterAll(() => county.close())

  test('every kept sheet comes out of its rulebook; equal facts have equal money', async () => {
    const { findings, audit } = await auditRuler(county.deps, null)
    const { sheets } = await county.db
      .selectFrom('settlement_sheet')
      .select((eb) => eb.fn.countAll<number>().as('sheets'))
      .executeTakeFirstOrThrow()
    expect(audit.findings).toEqual([])
    expect({ findings, sheets: audit.sheets }).toEqual({ findings: 0, sheets })
    expect(audit.groups).toBeGreaterThan(50)
  })
})

describe.each(eachDialect)('the audit of the one ruler on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
    for (const code of [WANG, LI]) {
      await path.survey(code)
      await path.sheet(code)
    }
  })
  afterEach(() => database.close())

  const audited = async () => (await auditRuler(deps, null)).audit
  const kinds = async () => (await audited()).findings.map(({ kind }) => kind)

  async function sheetOf(code: string) {
    return database.db
      .selectFrom('settlement_sheet as s')
      .innerJoin('household as h', 'h.id', 's.household_id')
      .select(['s.id', 's.net_fen as netFen', 's.facts'])
      .where('h.code', '=', code)
      .executeTakeFirstOrThrow()
  }

  async function alter(code: string, change: Readonly<Record<string, unknown>>): Promise<void> {
    const { id } = await sheetOf(code)
    await database.db.updateTable('settlement_sheet').set(change).where('id', '=', id).execute()
  }

  /** Changes an append-only table as only somebody with the database in their hands can. */
  async function force(table: string, change: (tx: Tx) => Promise<unknown>): Promise<void> {
    await deps.uow.run(async ({ tx }) => {
      const off =
        name === 'sqlite'
          ? `drop trigger ${table}_no_update`
          : 'set local session_replication_role = replica'
      await sql.raw(off).execute(tx)
      await change(tx)
    })
  }

  test('two households with equal facts are one group with one amount', async () => {
    expect(await audited()).toEqual({ sheets: 2, groups: 1, shared: 1, findings: [] })
  })

  test('a tampered amount is found, with the household it stands apart from', async () => {
    const { id, netFen } = await sheetOf(LI)
    await alter(LI, { net_fen: netFen + 100 })
    const { findings } = await audited()
    const sheet = { sheetId: id, householdCode: LI, netFen: netFen + 100 }
    expect(findings).toMatchObject([
      { kind: 'not-reproduced', sheet, recomputedFen: netFen },
      {
        kind: 'equal-facts-different-money',
        sheets: expect.arrayContaining([
          expect.objectContaining({ householdCode: WANG, netFen }),
          expect.objectContaining(sheet),
        ]),
      },
    ])
  })

  test('a tampered line is found although the net is as it was', async () => {
    const { id, netFen } = await sheetOf(LI)
    await force('settlement_line', (tx) =>
      tx
        .updateTable('settlement_line')
        .set({ amount_fen: fen(1) })
        .where('sheet_id', '=', id)
        .where('line_no', '=', 1)
        .execute(),
    )
    const { findings } = await audited()
    expect(findings).toMatchObject([
      { kind: 'not-reproduced', sheet: { householdCode: LI }, recomputedFen: netFen },
    ])
  })

  test('each other figure that is kept is found, too', async () => {
    const changes = [
      { compensation_fen: 1 },
      { swap_price_fen: 1 },
      { public_net_fen: 1 },
      { public_sha256: 'a'.repeat(64) },
      { sha256: 'a'.repeat(64) },
    ]
    const before = await database.db
      .selectFrom('settlement_sheet')
      .select(['compensation_fen', 'swap_price_fen', 'public_net_fen', 'public_sha256', 'sha256'])
      .executeTakeFirstOrThrow()
    for (const change of changes) {
      await alter(WANG, change)
      expect(await kinds(), Object.keys(change)[0]).toEqual(['not-reproduced'])
      await alter(WANG, before)
    }
    expect(await kinds()).toEqual([])
  })

  test('tampered facts are found, also those that are none', async () => {
    const { facts } = await sheetOf(WANG)
    await alter(WANG, { facts: facts.replace('"MEDIUM"', '"FINE"') })
    expect((await kinds()).sort()).toEqual(['not-reproduced'])
    for (const nonsense of ['{', '[]', '{"segments":7}', 'null']) {
      await alter(WANG, { facts: nonsense })
      const { sheets, findings } = await audited()
      expect(sheets).toBe(2)
      expect(findings, nonsense).toMatchObject([{ sheet: { householdCode: WANG } }])
    }
  })

  test('a rulebook that is not what its hash says is found with every sheet of it', async () => {
    const { body } = await database.db
      .selectFrom('rulebook_version')
      .select('body')
      .executeTakeFirstOrThrow()
    const change = { body: body.replace('115000', '115001') }
    expect(change.body).not.toBe(body)
    await database.db.updateTable('rulebook_version').set(change).execute()
    expect(await kinds()).toEqual(['rulebook-not-pinned', 'rulebook-not-pinned'])
  })

  test('a rulebook exchanged together with its hash is found: the sheets name another', async () => {
    const { body } = await database.db
      .selectFrom('rulebook_version')
      .select('body')
      .executeTakeFirstOrThrow()
    const other = body.replace('"label":"', '"label":"X')
    await database.db
      .updateTable('rulebook_version')
      .set({ body: other, sha256: sha256Hex(other) })
      .execute()
    expect(await kinds()).toEqual(['not-reproduced', 'not-reproduced'])
  })

  test('the report is kept; everybody sees the counts, and the findings of their zones', async () => {
    const { rulebook } = await path.as('surveyor-a')
    expect(await rulebook.rulerAudit()).toBeNull()
    await alter(LI, { net_fen: 1 })
    const run = await (await path.as('auditor')).rulebook.runRulerAudit()
    expect(run).toMatchObject({ ranAt: deps.clock(), ranByName: '督查员', findings: 2 })
    expect(await rulebook.rulerAudit()).toEqual(run)
    const foreign = await (await path.as('foreign-surveyor')).rulebook.rulerAudit()
    expect(foreign).toMatchObject({ findings: 2, audit: { sheets: 2, findings: [] } })
    const events = await database.db
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'ruler-audited')
      .execute()
    expect(events.map(({ detail }) => detail)).toEqual(['{"findings":2,"sheets":2}'])
    const nobody = await actorWith(database.db, 'security-administrator')
    expect((await readRulerAudit(deps, nobody))?.audit.findings).toEqual([])
  })

  test('only an auditor or a leader of the county starts it', async () => {
    for (const login of ['surveyor-a', 'reviewer', 'director', 'publisher']) {
      const { rulebook } = await path.as(login)
      expect(await refusalOf(rulebook.runRulerAudit()), login).toBe('not-allowed')
    }
    const leader = await (await path.as('leader')).rulebook.runRulerAudit()
    expect(leader.audit.findings).toEqual([])
  })

  test('at night it runs once, however many machines ask; the next night again', async () => {
    const runs = await Promise.all([runNightlyAudit(deps), runNightlyAudit(deps)])
    expect(runs.filter((run) => run !== null)).toHaveLength(1)
    expect(await runNightlyAudit(deps)).toBeNull()
    deps.time.set(addMs(deps.clock(), 24 * 60 * 60_000))
    expect((await runNightlyAudit(deps))?.audit.sheets).toBe(2)
    const kept = await database.db.selectFrom('ruler_audit').select('ran_by').execute()
    expect(kept).toEqual([{ ran_by: null }, { ran_by: null }])
  })
})
