import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staffRouter } from '../src/router/staff-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { instant } from '../src/observe/clock.ts'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { actorOf, contextOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BANK_ACCOUNT, HANDS, HouseholdPath } from '../testing/household-path.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, TEST_NOW, type TestDeps } from '../testing/test-deps.ts'

const createCaller = createCallerFactory(staffRouter)

describe.each(eachDialect)('a fresh proof of identity on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })

  afterEach(() => database.close())

  /** The person of a login, who showed password and second factor so many milliseconds ago. */
  async function provedAgo(login: string, ms: number) {
    const at = (moment: number) => instant(new Date(moment).toISOString())
    const now = Date.parse(TEST_NOW)
    const via = {
      requestId: 'test',
      sessionId: 'session',
      deviceId: null,
      network: '127.0.0.1',
      provedAt: at(now - ms),
      endsAt: at(now + 60_000),
      unready: null,
    }
    return createCaller(contextOf(deps, { ...(await actorOf(deps, login)), via }))
  }

  test('is asked of the two who send money on its way, and of nobody before them', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const releases: string[] = []
    for (const hand of HANDS) {
      const pass = {
        approvalId,
        decision: 'pass',
        shownSha256: await path.shown(approvalId),
      } as const
      const stale = await provedAgo(hand, LIMITS.proof.freshMs + 1)
      const passed = await stale.approval.act(pass).catch(() => null)
      if (passed !== null) continue
      expect(await refusalOf(stale.approval.act(pass))).toBe('step-up-required')
      releases.push(hand)
      await (await provedAgo(hand, LIMITS.proof.freshMs)).approval.act(pass)
    }
    expect(releases).toEqual(['company', 'bank'])
  })

  test('is asked of whoever corrects an account, before anything of the case is told', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const signer = await provedAgo('signer', LIMITS.proof.freshMs + 1)
    const correction = {
      approvalId,
      shownSha256: await path.shown(approvalId),
      bankAccount: BANK_ACCOUNT,
      payeeName: '王建国',
      reason: '换卡',
    }
    expect(await refusalOf(signer.agreement.correctAccount(correction))).toBe('step-up-required')
    const nowhere = { ...correction, approvalId: '00000000000000000000000000' }
    expect(await refusalOf(signer.agreement.correctAccount(nowhere))).toBe('step-up-required')
  })
})
