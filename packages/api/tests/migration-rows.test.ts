import { ROLES, type Role } from '@yichi/domain/facts/role'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { createMigrator, migrateToLatest } from '../src/db/migrate.ts'
import { systemClock } from '../src/observe/clock.ts'
import { verifyTrail } from '../src/service/audit/verify-trail.ts'
import { signIn } from '../src/service/identity/sign-in.ts'
import { IdentityReader } from '../src/store/identity/reader.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { visitFrom } from '../testing/visit.ts'

/** The last schema with granted roles, work groups beside them, and a trail of loose events. */
const BEFORE = '20261127T000000100Z-ruler-audit'

const AT = '2017-01-02T01:00:00.000Z'
/** More than the migration chains at a time. */
const EVENTS = 1_203
const MADE_LATER: readonly Role[] = ['system-administrator', 'audit-administrator']
const OF_A_ZONE = ['surveyor', 'computer', 'signer', 'acceptor', 'deputy-leader', 'zone-leader']

type Row = Readonly<Record<string, string | number | null>>

interface Grant {
  readonly account_id: string
  readonly role: string
  readonly zone_id: string | null
}

const ZONES = [
  { id: 'zone-03', code: '03', name: '南街片区' },
  { id: 'zone-04', code: '04', name: '北关片区' },
]

/** Every role there was: in a zone with a work group, in one without, and in the whole county. */
const GRANTS: readonly Grant[] = [
  ...ROLES.filter((role) => !MADE_LATER.includes(role)).map((role) => ({
    account_id: `account-${role}`,
    role,
    zone_id: OF_A_ZONE.includes(role) ? 'zone-03' : null,
  })),
  { account_id: 'account-surveyor', role: 'surveyor', zone_id: 'zone-04' },
  { account_id: 'account-surveyor', role: 'signer', zone_id: 'zone-04' },
  { account_id: 'account-reviewer', role: 'zone-leader', zone_id: null },
  { account_id: 'account-reviewer', role: 'deputy-leader', zone_id: null },
]

const STAFF = [
  { id: 'staff-1', name: '赵一', rank: 'section', work_group_id: 'group-03' },
  { id: 'staff-2', name: '钱二', rank: 'general', work_group_id: 'group-03' },
  { id: 'staff-3', name: '孙三', rank: 'general', special_group_id: 'special-1' },
] as const

/** Two at a time share an instant; their ids run against the order in which they are written. */
const EVENT_ROWS: readonly Row[] = Array.from({ length: EVENTS }, (_, i) => ({
  id: `event-${String(EVENTS - i).padStart(5, '0')}`,
  at: new Date(Date.parse(AT) + Math.floor(i / 2) * 60_000).toISOString(),
  actor_id: i % 3 === 0 ? null : 'account-reviewer',
  action: i % 2 === 0 ? 'survey-registered' : 'agreement-signed',
  subject_kind: 'household',
  subject_id: `03-${i}`,
  household_id: i % 5 === 0 ? 'household-1' : null,
  detail: `{"number":${i}}`,
}))

describe.each(eachDialect)('a county brought up with its rows on $name', ({ openEmpty }) => {
  let opened: TestDatabase
  let db: Db
  let deps: TestDeps

  beforeAll(async () => {
    opened = await openEmpty()
    db = opened.db
    deps = createTestDeps(db)
    const { error } = await createMigrator(db).migrateTo(BEFORE)
    expect(error).toBeUndefined()
    await fill()
    await migrateToLatest(db)
  })

  afterAll(() => opened.close())

  async function insert(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
      const values = sql.join(Object.values(row))
      await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db)
    }
  }

  async function fill(): Promise<void> {
    const hash = await deps.passwords.hash(TEST_PASSWORD)
    await insert('setting', [{ key: 'county-name', value: '某县' }])
    await insert('programme', [{ year: 2017, label: '2017 年度计划', planned_fen: 1 }])
    const pin = { rulebook_id: 'R', version: '1.0.0', sha256: '0'.repeat(64), body: '{}' }
    const inForce = { effective_from: '2017-01-01', activated_at: AT }
    await insert('rulebook_version', [{ id: 'R@1.0.0', ...pin, ...inForce }])
    const zone = { programme_year: 2017, location: 'II', rulebook_version_id: 'R@1.0.0' }
    const counted = { announced_on: '2017-01-01', baseline_households: 1, created_at: AT }
    await insert(
      'zone',
      ZONES.map((one) => ({ ...one, ...zone, ...counted })),
    )
    const accounts = [...new Set(GRANTS.map(({ account_id }) => account_id))]
    await insert(
      'account',
      [...accounts, 'account-waiting'].map((id) => ({
        ...{ id, login: id.slice(8), name: `名${id.slice(8, 12)}`, password_hash: hash },
        status: id === 'account-waiting' ? 'pending' : 'active',
        created_at: AT,
      })),
    )
    await insert(
      'role_grant',
      GRANTS.map((grant, i) => ({ id: `grant-${i}`, ...grant, granted_at: AT })),
    )
    const names = { name: '南街工作组', leader_name: '李组长', deputy_name: '周副组长' }
    await insert('work_group', [{ id: 'group-03', zone_id: 'zone-03', code: 'G03', ...names }])
    const special = { id: 'special-1', code: 'S1', name: '测量组', position: 1 }
    await insert('special_group', [special])
    await insert('staff', [...STAFF, { ...STAFF[0], id: 'staff-4', account_id: 'account-signer' }])
    const building = { id: 'building-1', zone_id: 'zone-03', code: 'B1', name: '1 号院' }
    await insert('building', [{ ...building, kind: 'courtyard', position: 1 }])
    const place = {
      zone_id: 'zone-03',
      building_id: 'building-1',
      unit: 1,
      floor: 1,
      door: '1 号',
    }
    const owner = { owner_name: '王建国', stars: 0, next_action: 'survey', in_scope: 1 }
    const household = { id: 'household-1', code: '03-0001', ...place, ...owner, created_at: AT }
    await insert('household', [household])
    await insert('audit_event', EVENT_ROWS)
  }

  const inOrder = EVENT_ROWS.toSorted((a, b) => {
    return `${a['at']} ${a['id']}` < `${b['at']} ${b['id']}` ? -1 : 1
  })

  test('every event is there, in its order, in one chain that holds', async () => {
    const events = await db.selectFrom('audit_event').selectAll().orderBy('seq').execute()
    expect(events.slice(0, EVENTS)).toMatchObject(inOrder)
    expect(events.slice(EVENTS).map(({ action }) => action)).toEqual(['database-migrated'])
    const view = await verifyTrail({ db, clock: systemClock, anchors: [] })
    expect(view).toMatchObject({ isSound: true, findings: [], events: EVENTS + 1 })
    expect(view.rows).toBeGreaterThan(GRANTS.length)
  })

  test('every role is what it was, and those who came in come in', async () => {
    const identity = new IdentityReader(db)
    for (const id of new Set(GRANTS.map(({ account_id }) => account_id))) {
      const now = (await identity.rolesOf(id, '2017-03-28')).map(({ role, zoneId, onBehalfOf }) => {
        return `${role} ${zoneId} ${onBehalfOf === null ? 'own' : 'lent'}`
      })
      const before = GRANTS.filter(({ account_id }) => account_id === id).map((grant) => {
        return `${grant.role} ${grant.zone_id} own`
      })
      expect.soft(now.toSorted(), id).toEqual(before.toSorted())
    }
    const door = { by: 'account', password: TEST_PASSWORD, visit: visitFrom('10.0.0.1') } as const
    expect((await signIn(deps, { ...door, login: 'reviewer' })).kind).toBe('signed-in')
    const waiting = signIn(deps, { ...door, login: 'waiting' })
    await expect(waiting).rejects.toMatchObject({ code: 'sign-in-failed' })
  })

  test('groups and their people stand in the organisation', async () => {
    const people = await db
      .selectFrom('appointment as p')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .select([
        'u.code',
        'u.kind',
        'u.zone_id',
        'p.person_name',
        'p.post',
        'p.rank',
        'p.account_id',
      ])
      .where('u.code', 'in', ['G03', 'S1'])
      .where('p.post', 'in', ['member', 'group-leader', 'deputy-group-leader'])
      .where('p.person_name', 'not like', '名%')
      .orderBy('p.id')
      .execute()
    const told = people.map((one) => Object.values(one).join(' '))
    expect(told.toSorted()).toEqual(
      [
        'G03 work-group zone-03 李组长 group-leader  ',
        'G03 work-group zone-03 周副组长 deputy-group-leader  ',
        'G03 work-group zone-03 赵一 member section ',
        'G03 work-group zone-03 赵一 member section account-signer',
        'G03 work-group zone-03 钱二 member general ',
        'S1 special-group  孙三 member general ',
      ].toSorted(),
    )
    const left = await db.selectFrom('household').selectAll().execute()
    expect(left).toMatchObject([{ id: 'household-1', owner_name: '王建国', zone_id: 'zone-03' }])
  })

  test('taken down again, the events are those there were', async () => {
    const { error } = await createMigrator(db).migrateTo(BEFORE)
    expect(error).toBeUndefined()
    const { rows } = await sql<Row>`select * from audit_event order by at, id`.execute(db)
    expect(rows.slice(0, EVENTS)).toEqual(inOrder)
  })
})
