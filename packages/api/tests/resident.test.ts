import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { noteOwner, OWN_PASSWORD, OwnDesk, OWNER_ID, OWNER_PHONE } from '../testing/own-desk.ts'
import {
  LI,
  MA,
  seedHouseholds,
  TEST_PASSWORD,
  WANG,
  type SmallWorld,
} from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe.each(eachDialect)('residents and their own file on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let world: SmallWorld
  let desk: OwnDesk

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    world = await seedHouseholds(deps)
    await noteOwner(deps, world, WANG)
    desk = new OwnDesk(deps)
  })

  afterEach(() => database.close())

  const as = (login: string) => createTestCaller(deps, login)

  test('the signer opens the account, the code sets a password, the password opens the file', async () => {
    const code = await desk.admit(WANG)
    expect(code).toMatch(/^\d{12}$/)
    await expect(desk.signIn(code)).resolves.toEqual({
      unready: 'password-change-required',
      idleMs: 60_000,
      lastsMs: 600_000,
    })
    const first = await desk.caller()
    expect(await refusalOf(first.own.file())).toBe('password-change-required')
    expect(await refusalOf(first.own.visits({}))).toBe('password-change-required')
    await first.own.changePassword({ current: code, next: OWN_PASSWORD })
    const file = await (await desk.caller()).own.file()
    expect(file).toMatchObject({ householdCode: WANG, ownerName: '王建国', zoneName: '南街片区' })
    await expect(desk.signIn(OWN_PASSWORD)).resolves.toMatchObject({ unready: null })
  })

  test('what the window sees: who opened it, masked, whether the slip still waits', async () => {
    await desk.admit(WANG)
    const leader = await as('zone-leader')
    const [before] = await leader.resident.list({ householdCode: WANG })
    expect(before).toMatchObject({
      householdCode: WANG,
      ownerNameMasked: '王*国',
      phoneMasked: '138****1234',
      status: 'active',
      codeExpiresAt: '2017-03-29T02:00:00.000Z',
      admittedBy: '签约员',
      lastSignInAt: null,
    })
    await desk.settle(WANG)
    const [after] = await leader.resident.list({ zoneCode: '03' })
    expect(after).toMatchObject({ codeExpiresAt: null, lastSignInAt: deps.clock() })
    expect(await leader.resident.list({ zoneCode: '04' })).toEqual([])
  })

  test('another zone is not found, another role is not allowed', async () => {
    const signer = await as('signer')
    const foreign = { householdCode: MA, phone: OWNER_PHONE }
    const unknown = { householdCode: '03-9999', phone: OWNER_PHONE }
    expect(await refusalOf(signer.resident.admit(foreign))).toBe('not-found')
    expect(await refusalOf(signer.resident.admit(unknown))).toBe('not-found')
    for (const login of ['surveyor-a', 'auditor', 'finance', 'foreign-surveyor']) {
      const call = (await as(login)).resident.admit({ householdCode: WANG, phone: OWNER_PHONE })
      expect(await refusalOf(call), login).toBe('not-allowed')
    }
  })

  test('the phone has to be the owner’s, and one number opens one household', async () => {
    const signer = await as('signer')
    const other = { householdCode: WANG, phone: '13800009999' }
    expect(await refusalOf(signer.resident.admit(other))).toBe('owner-phone-differs')
    await desk.admit(WANG, '+86 138-0000-1234')
    const second = { householdCode: LI, phone: OWNER_PHONE }
    expect(await refusalOf(signer.resident.admit(second))).toBe('phone-taken')
  })

  test('a staff account may have the same number; neither door finds the other’s', async () => {
    const staffPhone = '13900000004'
    const code = await desk.admit(LI, staffPhone)
    const door = await createTestCaller(deps, null)
    const byPhone = { by: 'phone', login: staffPhone, password: code } as const
    expect(await refusalOf(door.identity.signIn(byPhone))).toBe('sign-in-failed')
    const residents = await database.db
      .selectFrom('account')
      .select(['login', 'password_hash as hash'])
      .where('kind', '=', 'resident')
      .execute()
    expect(residents).toMatchObject([{ hash: '!' }])
    const login = residents[0]?.login ?? ''
    const byLogin = { by: 'account', login, password: code } as const
    expect(await refusalOf(door.identity.signIn(byLogin))).toBe('sign-in-failed')
    // Not even with a password that somebody gave it by another way.
    const hash = await deps.passwords.hash(TEST_PASSWORD)
    await deps.uow.run(({ tx }) =>
      tx.updateTable('account').set({ password_hash: hash }).where('login', '=', login).execute(),
    )
    const given = { ...byLogin, password: TEST_PASSWORD }
    expect(await refusalOf(door.identity.signIn(given))).toBe('sign-in-failed')
    await expect(desk.signIn(code, staffPhone)).resolves.toMatchObject({ idleMs: 60_000 })
  })

  test('a code is good for a day, and gone once a password is set', async () => {
    const code = await desk.admit(WANG)
    deps.time.advance(24 * HOUR - SECOND)
    await desk.signIn(code)
    deps.time.advance(SECOND)
    expect(await refusalOf(desk.signIn(code))).toBe('sign-in-failed')
    await desk.settle(WANG)
    expect(await refusalOf(desk.signIn(code))).toBe('sign-in-failed')
  })

  test('a new code at the window replaces the password and ends what is open', async () => {
    await desk.settle(WANG)
    const before = await desk.caller()
    await before.own.file()
    const code = await desk.admit(WANG)
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
    expect(await refusalOf(desk.signIn(OWN_PASSWORD))).toBe('sign-in-failed')
    await expect(desk.signIn(code)).resolves.toMatchObject({
      unready: 'password-change-required',
    })
    const accounts = database.db.selectFrom('account').select('id').where('kind', '=', 'resident')
    expect(await accounts.execute()).toHaveLength(1)
  })

  test('closing ends everything and keeps no phone; the household may have an account again', async () => {
    await desk.settle(WANG)
    const signer = await as('signer')
    const [{ accountId } = { accountId: '' }] = await signer.resident.list({})
    expect(await refusalOf(signer.resident.close({ accountId, reason: '' }))).toBe(
      'reason-required',
    )
    await signer.resident.close({ accountId, reason: '房主已更换' })
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
    expect(await refusalOf(desk.signIn(OWN_PASSWORD))).toBe('sign-in-failed')
    const closed = await signer.resident.list({})
    expect(closed).toMatchObject([{ status: 'disabled', phoneMasked: null, codeExpiresAt: null }])
    expect(await refusalOf(signer.resident.close({ accountId, reason: '再来' }))).toBe('not-found')
    await desk.settle(WANG)
    expect(await signer.resident.list({})).toMatchObject([
      { status: 'active' },
      { status: 'disabled' },
    ])
  })

  test('nothing but a resident’s account is closed here', async () => {
    const row = database.db.selectFrom('account').select('id').where('login', '=', 'computer')
    const { id } = await row.executeTakeFirstOrThrow()
    const call = (await as('signer')).resident.close({ accountId: id, reason: '试试' })
    expect(await refusalOf(call)).toBe('not-found')
  })

  test.each([
    ['1234567', 'password-too-short'],
    ['12345678', 'password-too-common'],
    ['88888888', 'password-too-common'],
    [OWNER_PHONE, 'password-names-county'],
    [`x${OWNER_PHONE}`, 'password-names-county'],
  ])('the password %s is refused: %s', async (next, refusal) => {
    const current = await desk.admit(WANG)
    await desk.signIn(current)
    const caller = await desk.caller()
    expect(await refusalOf(caller.own.changePassword({ current, next }))).toBe(refusal)
    const same = caller.own.changePassword({ current, next: current })
    expect(await refusalOf(same)).toBe('password-too-common')
  })

  test('changing asks for the current password, and a new token takes over', async () => {
    await desk.settle(WANG)
    const old = desk.token
    const caller = await desk.caller()
    const wrong = caller.own.changePassword({ current: 'wrong', next: 'yong xin de 99' })
    expect(await refusalOf(wrong)).toBe('sign-in-failed')
    await caller.own.changePassword({ current: OWN_PASSWORD, next: 'yong xin de 99' })
    expect(desk.token).not.toBe(old)
    await (await desk.caller()).own.file()
    desk.token = old
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
  })

  test('a quiet minute or ten busy ones end the session', async () => {
    await desk.settle(WANG)
    deps.time.advance(59 * SECOND)
    await (await desk.caller()).own.stay()
    deps.time.advance(59 * SECOND)
    await (await desk.caller()).own.file()
    deps.time.advance(60 * SECOND)
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
    await desk.signIn(OWN_PASSWORD)
    for (let minutes = 0.5; minutes < 10; minutes += 0.5) {
      deps.time.advance(30 * SECOND)
      await (await desk.caller()).own.stay()
    }
    deps.time.advance(29 * SECOND)
    await (await desk.caller()).own.file()
    deps.time.advance(SECOND)
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
  })

  test('signing out kills the token at once, and signing in elsewhere ends the first', async () => {
    await desk.settle(WANG)
    const kept = desk.token
    await (await desk.caller()).own.signOut()
    expect(desk.token).toBeNull()
    desk.token = kept
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
    await desk.signIn(OWN_PASSWORD)
    const other = new OwnDesk(deps)
    await other.signIn(OWN_PASSWORD)
    expect(await refusalOf((await desk.caller()).own.file())).toBe('sign-in-required')
    await (await other.caller()).own.file()
  })

  test('five failures at a screen shut it for ten minutes, whatever number is keyed in', async () => {
    await desk.settle(WANG)
    for (let tries = 0; tries < 5; tries += 1) {
      const number = `1380000000${tries}`
      expect(await refusalOf(desk.signIn('something', number))).toBe('sign-in-failed')
    }
    expect(await refusalOf(desk.signIn(OWN_PASSWORD))).toBe('too-many-attempts')
    desk.network = '10.1.0.8'
    await desk.signIn(OWN_PASSWORD)
    desk.network = '10.1.0.7'
    deps.time.advance(10 * MINUTE)
    await desk.signIn(OWN_PASSWORD)
  })

  test('five failures for a number shut it for a day, also for one that nobody has', async () => {
    const code = await desk.admit(WANG)
    for (const phone of [OWNER_PHONE, '13877776666']) {
      for (let tries = 0; tries < 5; tries += 1) {
        desk.network = `10.2.${phone.slice(-2)}.${tries}`
        expect(await refusalOf(desk.signIn('something', phone))).toBe('sign-in-failed')
      }
      desk.network = `10.3.${phone.slice(-2)}.1`
      expect(await refusalOf(desk.signIn(code, phone)), phone).toBe('too-many-attempts')
    }
    // The window is the way out.
    const renewed = await desk.admit(WANG)
    desk.network = '10.4.0.1'
    await desk.signIn(renewed)
  })

  test('many guesses at once are no more guesses', async () => {
    await desk.settle(WANG)
    const guesses = Array.from({ length: 12 }, (_, at) =>
      desk.signIn(`guess number ${at}`).then(
        () => 'in',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      ),
    )
    const answers = await Promise.all(guesses)
    const tried = answers.filter((answer) => answer === 'sign-in-failed').length
    expect(tried).toBeLessThanOrEqual(5)
    expect(answers).not.toContain('in')
    expect(await refusalOf(desk.signIn(OWN_PASSWORD))).toBe('too-many-attempts')
  })

  test('masks: the identity number, the phone and the account are never whole', async () => {
    const path = new HouseholdPath(deps, world)
    const approvalId = await path.signed(WANG, '王建国')
    await path.pay(approvalId, 'SN-1')
    await desk.settle(WANG)
    const file = await (await desk.caller()).own.file()
    expect(file).toMatchObject({
      idMasked: '621***********123X',
      phoneMasked: '138****1234',
      bankLast4: '4455',
      stars: 2,
      nextAction: 'hand-over',
      surveyedOn: '2017-03-28',
      handedOverOn: null,
      agreement: { mode: 'MONETARY', signedOn: '2017-03-28', direction: 'PAY' },
      payments: [{ instalmentNo: 1, dueEvent: 'signing', state: 'paid', paidOn: '2017-03-28' }],
    })
    const text = JSON.stringify(file)
    for (const whole of [OWNER_ID, OWNER_PHONE, '6222001122334455']) {
      expect(text).not.toContain(whole)
    }
  })

  test('visits: what staff did shows with name, body and role; one’s own reads are one’s own', async () => {
    await new HouseholdPath(deps, world).survey(WANG)
    await desk.settle(WANG)
    const caller = await desk.caller()
    await caller.own.file()
    await caller.own.file()
    await (await as('auditor')).household.get({ code: WANG })
    await (await as('auditor')).household.get({ code: WANG })
    const { items, cursor } = await caller.own.visits({})
    expect(cursor).toBeNull()
    expect(items[0]).toMatchObject({ who: 'self', action: 'own-visits-read', isRead: true })
    const looked = { who: 'staff', actorName: '督查员', role: 'auditor', isRead: true, times: 2 }
    expect(items[1]).toMatchObject({ action: 'household-read', ...looked })
    expect(items[2]).toMatchObject({ who: 'self', action: 'own-file-read', times: 2 })
    const surveyed = items.find(({ action }) => action === 'survey-registered')
    expect(surveyed).toMatchObject({
      who: 'staff',
      actorName: '勘丈甲',
      unitName: '第 03 征迁工作组',
      role: 'surveyor',
      times: 1,
      isRead: false,
    })
    const admitted = items.find(({ action }) => action === 'resident-admitted')
    expect(admitted).toMatchObject({ who: 'staff', actorName: '签约员', role: 'signer' })
  })

  test('visits hold nothing of another household, and are turned by their cursor', async () => {
    await new HouseholdPath(deps, world).survey(LI)
    await desk.settle(WANG)
    const caller = await desk.caller()
    for (let reads = 0; reads < 210; reads += 1) await caller.own.file()
    const first = await caller.own.visits({})
    expect(first.items).toMatchObject([
      { action: 'own-visits-read' },
      { action: 'own-file-read', times: 199 },
    ])
    const second = await caller.own.visits({ cursor: first.cursor ?? '' })
    expect(second.cursor).toBeNull()
    expect(second.items[0]).toMatchObject({ action: 'own-file-read', times: 11 })
    const actions = [...first.items, ...second.items].map(({ action }) => action)
    expect(actions).toContain('resident-admitted')
    expect(actions).not.toContain('survey-registered')
  })

  test('every own act is in the trail under the resident, without a number', async () => {
    await desk.settle(WANG)
    const caller = await desk.caller()
    await caller.own.file()
    await caller.own.signOut()
    const events = await database.db
      .selectFrom('audit_event as e')
      .innerJoin('account as a', 'a.id', 'e.actor_id')
      .select(['e.action', 'e.detail', 'e.household_id as householdId'])
      .where('a.kind', '=', 'resident')
      .orderBy('e.at')
      .orderBy('e.id')
      .execute()
    expect(events.map(({ action }) => action)).toEqual([
      'own-signed-in',
      'own-password-changed',
      'own-file-read',
      'own-signed-out',
    ])
    expect(events.every(({ householdId }) => householdId === world.householdIds[WANG])).toBe(true)
    expect(JSON.stringify(events)).not.toMatch(/1[3-9]\d{9}|\d{17}/)
  })
})
