import { ADMINISTRATORS } from '@yichi/domain/facts/role'
import type { DelegableRole } from '@yichi/domain/rules/identity/delegate'
import type { Post } from '@yichi/domain/rules/identity/post'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shanghaiDay } from '../src/observe/clock.ts'
import { mulberry32 } from '../src/observe/mulberry32.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { createTestCaller, type TestCaller } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import { rightsFaults } from './support/rights-faults.ts'

const SEED = Number(process.env['RIGHTS_SEED'] ?? Date.now() % 2 ** 31)
/** PostgreSQL answers slower and has the same program before it. */
const STEPS: Readonly<Record<string, number>> = { sqlite: 400, postgres: 80 }

const THREE = ['xitong', 'anquan', 'shenji'] as const
const NEW = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const
/** Whose step it is, in the order of the steps, and the role they may lend. */
const LENDERS = [
  ['reviewer', 'reviewer'],
  ['deputy', 'deputy-leader'],
  ['director', 'office-director'],
  ['finance', 'finance-leader'],
  ['company', 'platform-company'],
  ['bank', 'agent-bank'],
  ['cashier', 'cashier'],
] as const satisfies readonly (readonly [string, DelegableRole])[]
const PEOPLE = [...THREE, ...NEW, ...LENDERS.map(([login]) => login), 'auditor', 'signer'] as const
const POSTS: readonly Post[] = [
  ...(['reviewer', 'finance-leader', 'cashier', 'auditor', 'member', 'office-director'] as const),
  ...(['deputy-leader', 'agent-bank', 'system-administrator'] as const),
]

type Turn = readonly [login: string, act: (one: TestCaller) => Promise<unknown>]

describe.each(eachDialect)('rights changed at random on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let householdId: string
  let approvalId: string
  const ids: Record<string, string> = {}

  const next = mulberry32(SEED)
  const pick = <T>(of: readonly T[]): T => of[next() % of.length] as T

  beforeAll(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    const world = await seedHouseholds(deps)
    householdId = world.householdIds[WANG] ?? ''
    const roleOf = new Map<string, (typeof ADMINISTRATORS)[number]>(
      THREE.map((login, i) => [login, ADMINISTRATORS[i] ?? 'audit-administrator']),
    )
    for (const login of [...THREE, ...NEW]) {
      const role = roleOf.get(login)
      const roles = role === undefined ? [] : [{ role, zoneId: null }]
      const account = { login, name: login, phone: null, passwordHash: '!', roles }
      await deps.uow.run(({ tx }) => createAccount(deps, tx, account))
    }
    approvalId = await new HouseholdPath(deps, world).signed(WANG, '王建国')
    const accounts = await deps.db.selectFrom('account').select(['id', 'login']).execute()
    for (const { id, login } of accounts) ids[login] = id
  })

  afterAll(() => database.close())

  /** Mostly the office, where most posts are. */
  async function anyUnit(): Promise<string> {
    if (next() % 3 === 0) return anyId('unit')
    const units = deps.db.selectFrom('organisation_unit').select('id')
    return (await units.where('kind', '=', 'office').executeTakeFirstOrThrow()).id
  }

  const idOf = (login: string): string => ids[login] ?? ''

  async function anyId(table: 'proposal' | 'appointment' | 'delegation' | 'interest' | 'unit') {
    const name = table === 'unit' ? ('organisation_unit' as const) : table
    const rows = await deps.db.selectFrom(name).select('id').orderBy('id', 'desc').execute()
    // Mostly one of the latest: those before are decided, ended or over.
    const { id } = rows[next() % Math.min(rows.length, next() % 2 === 0 ? 3 : 40)] ?? { id: 'none' }
    return id
  }

  async function proposeAny(subject: string): Promise<Turn> {
    const today = shanghaiDay(deps.clock())
    const dates = { fromOn: today, untilOn: null, reason: '换岗' }
    const unitId = await anyUnit()
    const appoint = { kind: 'appoint', accountId: idOf(subject), unitId, ...dates } as const
    const appointmentId = await anyId('appointment')
    const kind = pick(['admit-administrator', 'remove-administrator'] as const)
    const triad = { kind, accountId: idOf(subject), role: pick(ADMINISTRATORS), reason: '轮换' }
    const end = { kind: 'end-appointment', appointmentId, reason: '调离' } as const
    return pick<Turn>([
      ['xitong', (one) => one.authority.propose({ ...appoint, post: pick(POSTS) })],
      ['xitong', (one) => one.authority.propose(end)],
      [pick(THREE), (one) => one.triad.propose(triad)],
    ])
  }

  async function decideAny(): Promise<Turn> {
    const id = await anyId('proposal')
    const decision = pick(['approve', 'approve', 'refuse'] as const)
    return pick<Turn>([
      ['anquan', (one) => one.authority.decide({ id, decision, reason: '不同意' })],
      ['anquan', (one) => one.authority.decide({ id, decision, reason: '不同意' })],
      [pick(THREE), (one) => one.triad.decide({ id, decision, reason: '不同意' })],
      ['xitong', (one) => one.authority.withdraw({ id })],
    ])
  }

  async function lendAny(toLogin: string): Promise<Turn> {
    const fromOn = shanghaiDay(deps.clock())
    const [from, role] = pick(LENDERS)
    const dates = { fromOn, untilOn: fromOn, reason: '出差' }
    const zoneCode = role === 'deputy-leader' ? '03' : null
    const id = await anyId('delegation')
    return pick<Turn>([
      [from, (one) => one.delegation.give({ toLogin, role, ...dates, zoneCode })],
      [from, (one) => one.delegation.give({ toLogin, role, ...dates, zoneCode: null })],
      [from, (one) => one.delegation.end({ id })],
    ])
  }

  async function tieAny(login: string): Promise<Turn> {
    const tie = { householdCode: WANG, relation: 'sibling' } as const
    const id = await anyId('interest')
    return pick<Turn>([
      [login, (one) => one.interest.declare(tie)],
      ['auditor', (one) => one.interest.record({ ...tie, login, knownBy: 'reported' })],
      ['auditor', (one) => one.interest.withdraw({ id, reason: '登记有误' })],
    ])
  }

  async function passAny(): Promise<Turn> {
    // Asked of the table: whoever would be asked may have lost their post a moment ago.
    const { shownSha256 } = await deps.db
      .selectFrom('approval')
      .select('shown_sha256 as shownSha256')
      .where('id', '=', approvalId)
      .executeTakeFirstOrThrow()
    const acts = await deps.db.selectFrom('approval_act').select('id').execute()
    const hand = LENDERS[acts.length]?.[0] ?? 'reviewer'
    return [hand, (one) => one.approval.act({ approvalId, decision: 'pass', shownSha256 })]
  }

  function disableAny(subject: string): Turn {
    const change = { accountId: idOf(subject), reason: '调离' }
    return pick<Turn>([
      ['xitong', (one) => one.account.disable(change)],
      ['xitong', (one) => one.account.enable(change)],
      ['xitong', (one) => one.account.enable(change)],
    ])
  }

  /** Something somebody does: mostly whose turn it is, one time in four anybody. */
  async function anyTurn(): Promise<Turn> {
    const subject = pick(PEOPLE)
    const kinds = [proposeAny, proposeAny, decideAny, decideAny, lendAny, tieAny, passAny]
    const [hand, act] = await pick([...kinds, disableAny])(subject)
    return [next() % 4 === 0 ? pick(PEOPLE) : hand, act]
  }

  test(`they stay sound after every step, and nothing fails but by a refusal (seed ${SEED})`, async () => {
    const done = new Map<string, number>()
    for (let step = 0; step < (STEPS[name] ?? 0); step += 1) {
      deps.time.advance(60_000)
      const [login, act] = await anyTurn()
      const end = await act(await createTestCaller(deps, login)).then(
        () => 'done',
        (error: Error) => {
          if (error.cause instanceof RefusalError) return error.cause.code
          throw error
        },
      )
      done.set(end, (done.get(end) ?? 0) + 1)
      expect(await rightsFaults(deps, householdId), `step ${step} by ${login}: ${end}`).toEqual([])
    }
    // A sequence that changes nothing would prove nothing.
    expect(done.get('done')).toBeGreaterThan(8)
    expect(done.size).toBeGreaterThan(5)
  })
})
