import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { giveResetCode } from '../src/service/account/credentials.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { resetPassword } from '../src/service/identity/forgotten.ts'
import { prove } from '../src/service/identity/prove.ts'
import { signIn } from '../src/service/identity/sign-in.ts'
import { signInSecond } from '../src/service/identity/sign-in-second.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import { actorOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { codeOf } from '../testing/get-ready.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { visitFrom } from '../testing/visit.ts'

const visit = visitFrom('10.0.0.1')
const DOOR = { by: 'account', login: 'surveyor-a' } as const
const STEP_MS = 30_000
/** Fewer than lock the second factor. */
const AT_ONCE = 4

/** How each of the calls ended. */
async function ends(calls: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const all = calls.map((call) =>
    call.then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof RefusalError) return error.code
        throw error
      },
    ),
  )
  return (await Promise.all(all)).toSorted()
}

describe.each(eachDialect)('what counts once, shown at the same moment, on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let secret: string
  let codes: readonly string[]

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    const factor = await enrolFactor(deps, DOOR.login)
    secret = factor.secret
    codes = factor.codes
    deps.time.advance(2 * STEP_MS)
  })

  afterEach(() => database.close())

  const shown = (): string => codeOf(secret, { at: Date.parse(deps.clock()) })
  const sessions = async (): Promise<number> =>
    (await deps.db.selectFrom('session').select('id').execute()).length

  async function ticket(): Promise<string> {
    const answer = await signIn(deps, { ...DOOR, password: TEST_PASSWORD, visit })
    if (answer.kind !== 'second-factor') throw new Error('test: no second factor')
    return answer.ticket
  }

  async function tickets(): Promise<readonly string[]> {
    const all: string[] = []
    for (let i = 0; i < AT_ONCE; i += 1) all.push(await ticket())
    return all
  }

  const wrong = (code: string): readonly string[] => Array.from({ length: AT_ONCE - 1 }, () => code)

  test('a code of the second factor opens one session', async () => {
    const code = shown()
    const all = await tickets()
    const ended = await ends(all.map((one) => signInSecond(deps, { ticket: one, code, visit })))
    expect(ended).toEqual([...wrong('code-wrong'), 'done'])
    expect(await sessions()).toBe(1)
  })

  test('a recovery code opens one session', async () => {
    const code = codes[0] ?? ''
    const all = await tickets()
    const ended = await ends(all.map((one) => signInSecond(deps, { ticket: one, code, visit })))
    expect(ended).toEqual([...wrong('code-wrong'), 'done'])
    expect(await sessions()).toBe(1)
  })

  test('a ticket opens one session, with several codes that are all good', async () => {
    const one = await ticket()
    const good = [shown(), ...codes.slice(0, AT_ONCE - 1)]
    const ended = await ends(good.map((code) => signInSecond(deps, { ticket: one, code, visit })))
    expect(ended).toEqual(['done', ...wrong('ticket-over')])
    expect(await sessions()).toBe(1)
    // What was shown with a ticket that was over is still good.
    const left = await deps.db.selectFrom('recovery_code').selectAll().execute()
    expect(left.filter(({ used_at }) => used_at === null).length).toBeGreaterThanOrEqual(
      codes.length - 1,
    )
  })

  test('a code that opens a session proves nothing beside it', async () => {
    const code = shown()
    const one = await ticket()
    const actor = await actorOf(deps, DOOR.login)
    const proof = { password: TEST_PASSWORD, code }
    const ended = await ends([
      signInSecond(deps, { ticket: one, code, visit }),
      prove(deps, actor, proof),
    ])
    expect(ended).toEqual(['code-wrong', 'done'])
  })

  test('a reset code sets one password', async () => {
    const roles = [{ role: 'security-administrator' as const, zoneId: null }]
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    const account = { login: 'security', name: '安全管理员', phone: null, passwordHash, roles }
    await deps.uow.run(({ tx }) => createAccount(deps, tx, account))
    const { accountId } = await actorOf(deps, DOOR.login)
    const { code } = await giveResetCode(deps, await actorOf(deps, 'security'), accountId)
    const next = (i: number): string => `Kite-7${i}-blau`
    const resets = Array.from({ length: AT_ONCE }, (_, i) =>
      resetPassword(deps, { ...DOOR, code, next: next(i), visit }),
    )
    expect(await ends(resets)).toEqual([...wrong('code-wrong'), 'done'])
    const opened: string[] = []
    for (let i = 0; i < AT_ONCE; i += 1) {
      const door = { ...DOOR, password: next(i), visit: visitFrom(`10.${i}.0.9`) }
      const answer = await signIn(deps, door).catch(() => null)
      if (answer !== null) opened.push(answer.kind)
    }
    expect(opened).toEqual(['second-factor'])
  })
})
