import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/db/open-database.ts'
import { signIn, type SignInInput } from '../src/service/identity/sign-in.ts'
import { signInSecond } from '../src/service/identity/sign-in-second.ts'
import { unlockAccount } from '../src/service/account/credentials.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { actorOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { codeOf } from '../testing/get-ready.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const SECOND = 1_000
/** PostgreSQL answers slower and has the same program before it. */
const GUESSES: Readonly<Record<string, number>> = { sqlite: 10_000, postgres: 1_500 }
const NETWORKS = 50
const DOORS = [
  { by: 'account', login: 'surveyor-a' },
  { by: 'phone', login: '13900000000' },
] as const

describe.each(eachDialect)('guessing on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
  })

  afterEach(() => database.close())

  const networkOf = (i: number): string => `10.7.${i % NETWORKS}.${(i % 200) + 1}`
  const owner: SignInInput = { ...DOORS[0], password: TEST_PASSWORD, visit: visitFrom('10.1.1.1') }

  /** How a try ended: let in, wrong, or not even looked at. */
  async function attempt(input: SignInInput): Promise<string> {
    return signIn(deps, input).then(
      ({ kind }) => kind,
      (error: Error) => error.message,
    )
  }

  test('thousands of guesses over both doors from fifty networks get nowhere; the owner gets in', async () => {
    const guesses = GUESSES[name] ?? 0
    const { deviceToken } = await enter(deps, owner)
    const ends = new Map<string, number>()
    let ownersEntries = 0
    for (let i = 1; i <= guesses; i += 1) {
      deps.time.advance(SECOND)
      const password = i === guesses / 2 ? TEST_PASSWORD : `guess ${i}`
      const door = DOORS[i % 2] ?? DOORS[0]
      const end = await attempt({ ...door, password, visit: visitFrom(networkOf(i)) })
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (i % (guesses / NETWORKS) === 0) {
        await enter(deps, { ...owner, visit: visitFrom('10.1.1.1', { deviceToken }) })
        ownersEntries += 1
      }
    }
    expect(ends.get('signed-in')).toBeUndefined()
    expect(ownersEntries).toBe(50)
    expect(ends.get('too-many-attempts')).toBeGreaterThan(guesses * 0.9)
    const audited = await deps.db
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('action', '=', 'sign-in-failed')
      .executeTakeFirstOrThrow()
    expect(Number(audited.n)).toBe(ends.get('sign-in-failed'))
  })

  test('a hundred guesses at the same moment are no more than five', async () => {
    const wrong = { ...owner, password: 'wrong' }
    const ends = await Promise.all(Array.from({ length: 100 }, () => attempt(wrong)))
    expect(ends.filter((end) => end === 'sign-in-failed')).toHaveLength(LIMITS.signIn.pair.most)
  })

  test('spraying one password over many accounts closes the network', async () => {
    const { network } = LIMITS.signIn
    let looked = 0
    for (let i = 0; i < network.most + 50; i += 1) {
      const input = { ...owner, login: `somebody-${i}`, visit: visitFrom('10.9.9.9') }
      if ((await attempt(input)) === 'sign-in-failed') looked += 1
    }
    expect(looked).toBe(network.most)
    expect(await attempt({ ...owner, visit: visitFrom('10.9.9.200') })).toBe('too-many-attempts')
    expect(await attempt(owner)).toBe('signed-in')
    deps.time.advance(network.lockMs)
    expect(await attempt({ ...owner, visit: visitFrom('10.9.9.200') })).toBe('signed-in')
  })

  test('a restart after four failures locks at the fifth', async () => {
    const wrong = { ...owner, password: 'wrong' }
    for (let i = 0; i < 4; i += 1) expect(await attempt(wrong)).toBe('sign-in-failed')
    const again = openDatabase(database.url)
    try {
      const restarted = { ...createTestDeps(again), clock: deps.clock }
      expect(await refusalOf(signIn(restarted, wrong))).toBe('sign-in-failed')
      expect(await refusalOf(signIn(restarted, owner))).toBe('too-many-attempts')
      deps.time.advance(LIMITS.signIn.pair.lockMs - SECOND)
      expect(await refusalOf(signIn(restarted, owner))).toBe('too-many-attempts')
      deps.time.advance(2 * SECOND)
      expect((await signIn(restarted, owner)).kind).toBe('signed-in')
    } finally {
      await again.destroy()
    }
  })

  test('codes and recovery codes are guessed five times and no more, until it is lifted', async () => {
    const { secret, codes } = await enrolFactor(deps, 'surveyor-a')
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    await deps.uow.run(({ tx }) =>
      createAccount(deps, tx, {
        ...{ login: 'security', name: '安全管理员', phone: null, passwordHash },
        roles: [{ role: 'security-administrator', zoneId: null }],
      }),
    )
    const ticketOf = async (): Promise<string> => {
      const answer = await signIn(deps, owner)
      if (answer.kind !== 'second-factor') throw new Error('test: no second factor')
      return answer.ticket
    }
    const second = async (code: string): Promise<string> => {
      const shown = { ticket: await ticketOf(), code, visit: owner.visit }
      return signInSecond(deps, shown).then(
        () => 'signed-in',
        (error: Error) => error.message,
      )
    }
    const guesses = ['000000', '999999', 'Zk'.repeat(10), 'aB'.repeat(10), '123456']
    for (const guess of guesses) expect(await second(guess)).toBe('code-wrong')
    deps.time.advance(90_000)
    const at = Date.parse(deps.clock())
    expect(await second(codeOf(secret, { at }))).toBe('second-factor-locked')
    expect(await second(codes[0] ?? '')).toBe('second-factor-locked')
    const security = await actorOf(deps, 'security')
    const { accountId } = await actorOf(deps, 'surveyor-a')
    await unlockAccount(deps, security, accountId)
    expect(await second(codeOf(secret, { at }))).toBe('signed-in')
    expect(await second(codeOf(secret, { at }))).toBe('code-wrong')
    expect(await second(codes[0] ?? '')).toBe('signed-in')
    expect(await second(codes[0] ?? '')).toBe('code-wrong')
    expect(await refusalOf(unlockAccount(deps, security, security.accountId))).toBe('own-account')
  })

  test('what is answered to a stranger does not tell who exists, and the typed login is kept nowhere', async () => {
    const inputs: readonly SignInInput[] = [
      { ...owner, password: 'wrong' },
      { ...owner, login: 'secret-login-text' },
      { ...owner, by: 'phone', login: '13900000000', password: 'wrong' },
      { ...owner, by: 'phone', login: '13977777777' },
    ]
    for (const [i, input] of inputs.entries()) {
      const visit = visitFrom(`10.3.${i}.1`)
      const ends: string[] = []
      for (let n = 0; n < 7; n += 1) ends.push(await attempt({ ...input, visit }))
      expect(ends).toEqual([
        ...Array.from({ length: 5 }, () => 'sign-in-failed'),
        ...Array.from({ length: 2 }, () => 'too-many-attempts'),
      ])
    }
    const events = await deps.db.selectFrom('audit_event').selectAll().execute()
    const attempts = await deps.db.selectFrom('attempt').selectAll().execute()
    expect(JSON.stringify([events, attempts])).not.toMatch(/secret-login-text|139\d{8}/)
    expect(events.map(({ action }) => action)).toContain('locked')
  })
})
