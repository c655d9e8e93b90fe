import { ADMINISTRATORS } from '@yichi/domain/facts/role'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import { digestOf } from '@yichi/domain/kernel/digest'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import { goldenCases } from '@yichi/domain/testing/golden'
import { FUND_STEPS } from '@yichi/domain/rules/approval/chains'
import { sumFen } from '../src/db/columns.ts'
import type { Db } from '../src/db/database.ts'
import { FieldCipher } from '../src/db/field-cipher.ts'
import { Trail } from '../src/db/trail/trail.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { seedCounty, type SeedReport } from '../src/demo/seed.ts'
import { sha256Hex } from '../src/observe/hash.ts'
import { createIds } from '../src/observe/ids.ts'
import { silentLogger } from '../src/observe/logger.ts'
import { readLibrary } from '../src/service/rulebook/read-library.ts'
import { readVersion } from '../src/service/rulebook/read-version.ts'
import { recountProgress } from '../src/service/programme/recount-progress.ts'
import type { Deps } from '../src/service/deps.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { CaseHandsReader } from '../src/store/case-hands/reader.ts'

const HOUSEHOLDS = 240
const KEY = randomBytes(32)

function depsOf(db: Db): Deps {
  const { clock } = fakeClock('2017-05-22T01:00:00.000Z')
  const ids = createIds()
  return {
    db,
    uow: new UnitOfWork(db, { trail: new Trail({ clock, ids }) }),
    clock,
    ids,
    // One key for all: what an approver signs covers the account through a keyed index.
    cipher: new FieldCipher(KEY),
    passwords: {
      hash: async (password) => `light:${sha256Hex(password)}`,
      verify: async () => false,
      isCurrent: () => true,
    },
    passwordProfile: 'dengbao',
    isAdminTerminal: () => true,
    log: silentLogger,
    anchors: null,
    checkAnswer: null,
  }
}

/** Tables whose rows hold no ciphertext and no secret of the installation: equal for equal seeds. */
const PLAIN = [
  'zone',
  'building',
  'survey',
  'settlement_sheet',
  'settlement_line',
  'agreement',
  'instalment',
  'approval_act',
  'ledger_entry',
  'star_event',
  'posting',
  'posting_row',
  'bulletin',
] as const

async function fingerprint(db: Db): Promise<string> {
  const tables: unknown[] = []
  for (const table of PLAIN) {
    const rows = (await db.selectFrom(table).selectAll().execute()).map((row) =>
      JSON.stringify(row, Object.keys(row).sort()),
    )
    tables.push([table, rows.sort()])
  }
  return sha256Hex(JSON.stringify(tables))
}

describe.each(eachDialect)('the demonstration county on $name', (dialect) => {
  let database: Awaited<ReturnType<typeof dialect.open>>
  let db: Db
  let report: SeedReport

  beforeAll(async () => {
    database = await dialect.open()
    db = database.db
    report = await seedCounty(depsOf(db), { households: HOUSEHOLDS, seed: 'test' })
  }, 120_000)
  afterAll(() => database.close())

  test('has as many households as asked for, in 23 zones', async () => {
    expect(report.households).toBe(HOUSEHOLDS)
    expect(await db.selectFrom('zone').select('code').execute()).toHaveLength(23)
    expect(await db.selectFrom('household').select('code').execute()).toHaveLength(HOUSEHOLDS)
  })

  test('has 44 section-level and 89 general cadres in nine special groups and 23 work groups', async () => {
    const staff = await db.selectFrom('appointment').select('rank').execute()
    expect(staff.filter(({ rank }) => rank === 'section')).toHaveLength(44)
    expect(staff.filter(({ rank }) => rank === 'general')).toHaveLength(89)
    const units = await db.selectFrom('organisation_unit').select('kind').execute()
    const count = (kind: string) => units.filter((unit) => unit.kind === kind).length
    expect(count('leading-body')).toBe(2)
    expect(count('special-group')).toBe(9)
    expect(count('work-group')).toBe(23)
  })

  test('prints passwords and codes that are good for thirty days', async () => {
    const until = '2017-06-21T01:00:00.000Z'
    const printed = report.accounts.map(({ login }) => login)
    const doors = db
      .selectFrom('account')
      .select('password_expires_at')
      .where('login', 'in', printed)
    const slips = await db.selectFrom('resident').select('code_expires_at').execute()
    for (const door of await doors.execute()) expect(door.password_expires_at).toBe(until)
    expect(slips.map(({ code_expires_at }) => code_expires_at)).toEqual([until, until, until])
  })

  test('has three administrators, and work on their desks', async () => {
    const roles = report.accounts.flatMap((door) => door.roles)
    for (const role of ADMINISTRATORS) expect(roles.filter((one) => one === role)).toHaveLength(1)
    const rows = async (table: 'proposal' | 'delegation') =>
      (await db.selectFrom(table).select('id').execute()).length
    expect(await rows('proposal')).toBe(2)
    expect(await rows('delegation')).toBe(2)
    const waiting = db.selectFrom('account').select('login').where('status', '=', 'pending')
    expect((await waiting.orderBy('login').execute()).map(({ login }) => login)).toEqual([
      'sunhao',
      'zhaoxin',
    ])
    // Nobody is tied to a household on which they have acted.
    for (const { account_id, household_id } of await db
      .selectFrom('interest')
      .selectAll()
      .execute()) {
      const { hands } = await new CaseHandsReader(db).ofHousehold(household_id)
      expect(hands.map(({ person }) => person)).not.toContain(account_id)
    }
  })

  test('books every fen: each transaction and the whole ledger balance', async () => {
    const open = await db
      .selectFrom('ledger_entry')
      .select((eb) => ['transaction_id', sumFen(eb.ref('amount_fen')).as('sum')])
      .groupBy('transaction_id')
      .having((eb) => eb(sumFen(eb.ref('amount_fen')), '<>', 0))
      .execute()
    expect(open).toEqual([])
    const paid = await db
      .selectFrom('payment')
      .select((eb) => sumFen(eb.ref('amount_fen')).as('sum'))
      .where('state', '=', 'paid')
      .executeTakeFirstOrThrow()
    const booked = await db
      .selectFrom('ledger_entry')
      .select((eb) => sumFen(eb.ref('amount_fen')).as('sum'))
      .where('account_id', '=', 'paid')
      .executeTakeFirstOrThrow()
    expect(paid.sum).toBeGreaterThan(0)
    expect(booked.sum).toBe(paid.sum)
  })

  test('never spends a source beyond what it was credited', async () => {
    const rows = await db
      .selectFrom('fund_source as s')
      .select((eb) => [
        's.code',
        eb
          .selectFrom('drawdown as d')
          .whereRef('d.fund_source_id', '=', 's.id')
          .select((q) => sumFen(q.ref('d.amount_fen')).as('x'))
          .as('raised'),
        eb
          .selectFrom('payment as p')
          .whereRef('p.fund_source_id', '=', 's.id')
          .select((q) => sumFen(q.ref('p.amount_fen')).as('x'))
          .as('given'),
      ])
      .execute()
    for (const { raised, given } of rows) expect(given ?? 0).toBeLessThanOrEqual(raised ?? 0)
  })

  test('has every passed approval acted by seven people, none of whom surveyed, computed or signed', async () => {
    const acts = await db
      .selectFrom('approval_act as x')
      .innerJoin('approval as a', 'a.id', 'x.approval_id')
      .innerJoin('instalment as i', 'i.id', 'a.instalment_id')
      .innerJoin('agreement as g', 'g.id', 'i.agreement_id')
      .innerJoin('settlement_sheet as s', 's.id', 'g.sheet_id')
      .innerJoin('survey as v', 'v.id', 's.survey_id')
      .select([
        'a.id',
        'x.actor_id',
        'x.step',
        'g.signed_by',
        's.computed_by',
        'v.surveyor_a',
        'v.surveyor_b',
      ])
      .where('a.status', '=', 'passed')
      .where('x.decision', '=', 'pass')
      .execute()
    const cases = new Map<string, typeof acts>()
    for (const act of acts) cases.set(act.id, [...(cases.get(act.id) ?? []), act])
    expect(cases.size).toBeGreaterThan(100)
    for (const rows of cases.values()) {
      expect(rows.map(({ step }) => step).sort()).toEqual([...FUND_STEPS].sort())
      expect(new Set(rows.map(({ actor_id }) => actor_id)).size).toBe(7)
      for (const row of rows)
        expect([row.signed_by, row.computed_by, row.surveyor_a, row.surveyor_b]).not.toContain(
          row.actor_id,
        )
    }
  })

  test('has every sheet computed by its pinned rulebook: settled again, it has the same digest', async () => {
    const sheets = await db
      .selectFrom('settlement_sheet as s')
      .innerJoin('rulebook_version as r', 'r.id', 's.rulebook_version_id')
      .select(['s.facts', 's.sha256', 's.net_fen', 'r.body', 'r.id'])
      .execute()
    const books = new Map(sheets.map(({ id, body }) => [id, pinRulebook(JSON.parse(body))]))
    for (const { facts, sha256, net_fen, id } of sheets) {
      const book = books.get(id)
      const again =
        book === undefined ? null : computeSheet(JSON.parse(facts) as HouseholdFacts, book)
      expect(
        again?.ok === true && digestOf(again.value) === sha256 && again.value.netFen === net_fen,
      ).toBe(true)
    }
  })

  test('has every rulebook published by an announcement, with golden cases that it comes to', async () => {
    const deps = depsOf(db)
    const actor = { accountId: '', login: '', name: '', roles: [], via: null }
    const { versions, drafts } = await readLibrary(deps, actor)
    expect(drafts).toEqual([])
    expect(versions.map((one) => [one.version, one.announcementNo])).toEqual([
      ['1.0.0', '合政征告〔2017〕1 号'],
      ['0.3.0', '合政征告〔2016〕1 号'],
      ['0.2.0', '合政征告〔2015〕1 号'],
      ['0.1.0', '合政征告〔2014〕1 号'],
    ])
    for (const { id, announceDate, effectiveFrom, effectiveTo } of versions) {
      expect([effectiveFrom, effectiveTo]).toEqual([announceDate, null])
      const { cases } = await readVersion(deps, actor, { id })
      expect(cases).toHaveLength(30)
      expect(cases.filter(({ passed }) => !passed)).toEqual([])
    }
    const worked = new Map(goldenCases().map(({ id, input }) => [id, input]))
    const { cases } = await readVersion(deps, actor, { id: 'REP-COUNTY@1.0.0' })
    for (const { id, input } of cases) expect(JSON.parse(input)).toEqual(worked.get(id))
  })

  test('moves nobody who was not compensated first', async () => {
    const early = await db
      .selectFrom('handover as h')
      .innerJoin('instalment as i', (join) =>
        join
          .onRef('i.agreement_id', '=', 'h.agreement_id')
          .on('i.no', '=', 1)
          .on('i.direction', '=', 'PAY'),
      )
      .select('h.id')
      .where((eb) =>
        eb.or([eb('i.paid_on', 'is', null), eb('i.paid_on', '>', eb.ref('h.accepted_on'))]),
      )
      .execute()
    expect(early).toEqual([])
  })

  test('keeps its counters equal to a full recount', async () => {
    expect(await recountProgress(depsOf(db))).toEqual([])
  })

  test('posts masked names only', async () => {
    const owners = new Set(
      (await db.selectFrom('household').select('owner_name').execute()).map(
        ({ owner_name }) => owner_name,
      ),
    )
    const rows = await db.selectFrom('posting_row').select('cells').execute()
    expect(rows.length).toBeGreaterThan(HOUSEHOLDS)
    for (const { cells } of rows)
      for (const value of Object.values(JSON.parse(cells) as Record<string, unknown>))
        expect(owners.has(String(value))).toBe(false)
  })

  test('gives every door its own password, and keeps none in the database', async () => {
    expect(report.accounts.length).toBeGreaterThan(10)
    expect(new Set(report.accounts.map(({ password }) => password)).size).toBe(
      report.accounts.length,
    )
    const hashes = JSON.stringify(await db.selectFrom('account').select('password_hash').execute())
    for (const { password } of report.accounts) expect(hashes).not.toContain(password)
  })

  test('is the same county for the same seed, and another for another', async () => {
    const first = await fingerprint(db)
    const prints: string[] = []
    for (const seed of ['test', 'other']) {
      const other = await dialect.open()
      await seedCounty(depsOf(other.db), { households: HOUSEHOLDS, seed })
      prints.push(await fingerprint(other.db))
      await other.close()
    }
    expect(prints[0]).toBe(first)
    expect(prints[1]).not.toBe(first)
  }, 120_000)
})
