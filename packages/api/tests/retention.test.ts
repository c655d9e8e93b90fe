import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAccount } from '../src/service/identity/create-account.ts'
import { requestReset } from '../src/service/identity/forgotten.ts'
import { readSession } from '../src/service/identity/read-session.ts'
import { register } from '../src/service/identity/register.ts'
import { registrationUnits } from '../src/service/identity/registration-units.ts'
import { endWhatIsOver } from '../src/service/retention/end-what-is-over.ts'
import { createTestCaller } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const DAY = 86_400_000
const visit = visitFrom('10.0.0.1')
const SIGN_IN = { by: 'account', login: 'surveyor-a', password: TEST_PASSWORD, visit } as const
const { unusedMs, pendingMs } = LIMITS.accounts

describe.each(eachDialect)('what is over, on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    const account = { login: 'xitong', name: '系统管理员', phone: null, passwordHash }
    const roles = [{ role: 'system-administrator' as const, zoneId: null }]
    await deps.uow.run(({ tx }) => createAccount(deps, tx, { ...account, roles }))
  })

  afterEach(() => database.close())

  async function statusOf(login: string): Promise<string | undefined> {
    const query = deps.db.selectFrom('account').select('status').where('login', '=', login)
    return (await query.executeTakeFirst())?.status
  }

  test('an account that nobody used for ninety days is shut, those of the three administrators are not', async () => {
    await enter(deps, SIGN_IN)
    deps.time.advance(unusedMs - DAY)
    expect((await endWhatIsOver(deps)).shut).toBe(0)
    const { token } = await enter(deps, { ...SIGN_IN, login: 'surveyor-b' })
    deps.time.advance(2 * DAY)
    const { shut } = await endWhatIsOver(deps)
    expect(shut).toBeGreaterThan(0)
    expect(await statusOf('surveyor-a')).toBe('disabled')
    expect(await statusOf('surveyor-b')).toBe('active')
    expect(await statusOf('xitong')).toBe('active')
    expect(await readSession(deps, token), 'a session of long ago').toBeNull()
    const events = await deps.db
      .selectFrom('audit_event')
      .select(['actor_id', 'detail'])
      .where('action', '=', 'account-disabled')
      .execute()
    expect(events).toHaveLength(shut)
    expect(events[0]).toMatchObject({ actor_id: null })
    expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ why: 'unused' })
    expect((await endWhatIsOver(deps)).shut, 'once').toBe(0)
    const system = await createTestCaller(deps, 'xitong')
    const row = deps.db.selectFrom('account').select('id').where('login', '=', 'surveyor-a')
    const { id } = await row.executeTakeFirstOrThrow()
    await system.account.enable({ accountId: id, reason: '休假回来' })
    expect((await endWhatIsOver(deps)).shut, 'enabled counts as used').toBe(0)
    expect(await statusOf('surveyor-a')).toBe('active')
  })

  test('a registration that nobody decided about in thirty days is removed with its numbers', async () => {
    const [unit] = await registrationUnits(deps)
    const person = {
      login: 'wangqiang',
      name: '王强',
      phone: '13855554444',
      password: 'Kite-77-blau',
    }
    await register(deps, { ...person, unitId: unit?.id ?? '', visit })
    deps.time.advance(pendingMs - DAY)
    expect((await endWhatIsOver(deps)).forgotten).toBe(0)
    deps.time.advance(2 * DAY)
    expect((await endWhatIsOver(deps)).forgotten).toBe(1)
    expect(await statusOf('wangqiang')).toBeUndefined()
  })

  test('sessions, codes, browsers and offered factors go when their time is over, and nothing before', async () => {
    await enter(deps, SIGN_IN)
    await enrolFactor(deps, 'surveyor-b')
    await requestReset(deps, { by: 'account', login: 'surveyor-a', visit })
    const count = async () => {
      const tables = ['session', 'known_device', 'second_factor'] as const
      const counts = tables.map((table) =>
        deps.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('rows')),
      )
      return Promise.all(counts.map(async (query) => (await query.executeTakeFirstOrThrow()).rows))
    }
    const before = await count()
    await endWhatIsOver(deps)
    expect(await count()).toEqual(before)
    deps.time.advance(LIMITS.devices.knownMs + DAY)
    expect((await endWhatIsOver(deps)).swept).toBeGreaterThan(0)
    const [sessions, devices, factors] = await count()
    expect([sessions, devices]).toEqual([0, 0])
    expect(factors, 'a factor in force stays').toBe(before[2])
  })
})
