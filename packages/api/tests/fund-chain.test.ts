import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appoint } from '../src/service/appoint.ts'
import { LedgerReader } from '../src/store/ledger/reader.ts'
import { actorOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { BANK_ACCOUNT, HANDS, HouseholdPath, TODAY } from '../testing/household-path.ts'
import { addHousehold, LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('the fund chain on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })

  afterEach(() => database.close())

  async function grant(login: string, role: (typeof ROLES)[number]): Promise<void> {
    const { accountId, name, roles } = await actorOf(deps, login)
    if (roles.some((held) => held.role === role && held.zoneId === null)) return
    await deps.uow.run(({ tx }) => appoint(deps, tx, { accountId, name, role, zoneId: null }))
  }

  const ROLES = [
    'reviewer',
    'deputy-leader',
    'office-director',
    'finance-leader',
    'platform-company',
    'agent-bank',
    'cashier',
  ] as const

  test('whoever surveyed, computed, signed or passed a step passes no other step', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const others = ['surveyor-a', 'surveyor-b', 'computer', 'signer', 'reviewer']
    for (const login of others) for (const role of ROLES) await grant(login, role)
    await path.act('reviewer', approvalId)
    for (const hand of HANDS.slice(1)) {
      for (const login of others) {
        const refused = refusalOf(path.act(login, approvalId))
        expect(await refused, `${login} at the step of ${hand}`).toBe('same-person')
      }
      await path.act(hand, approvalId)
    }
    const shownSha256 = await path.shown(approvalId)
    const result = {
      approvalId,
      shownSha256,
      outcome: 'paid',
      bankSerial: 'S',
      paidOn: TODAY,
    } as const
    for (const login of others) {
      const { payment } = await path.as(login)
      expect(await refusalOf(payment.postResult(result)), login).toBe('same-person')
    }
  })

  test('a role of another step or of no step is refused, and nothing is written', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    expect(await refusalOf(path.act('deputy', approvalId))).toBe('wrong-role')
    expect(await refusalOf(path.act('auditor', approvalId))).toBe('not-allowed')
    expect(await refusalOf(path.act('foreign-surveyor', approvalId))).toBe('not-allowed')
    expect(await deps.db.selectFrom('approval_act').selectAll().execute()).toEqual([])
  })

  test('a second click is told that the step is done', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await path.act('reviewer', approvalId)
    expect(await refusalOf(path.act('reviewer', approvalId))).toBe('already-acted')
    const both = await Promise.allSettled([
      path.act('deputy', approvalId),
      path.act('deputy', approvalId),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await deps.db.selectFrom('approval_act').selectAll().execute()).toHaveLength(2)
  })

  test('a signature counts only for what was shown and still stands', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const reviewer = await path.as('reviewer')
    const stale = { approvalId, decision: 'pass', shownSha256: 'a'.repeat(64) } as const
    expect(await refusalOf(reviewer.approval.act(stale))).toBe('shown-changed')
    await deps.uow.run(async ({ tx }) => {
      await tx.updateTable('payment').set({ payee_name: '张三' }).execute()
    })
    expect(await refusalOf(path.act('reviewer', approvalId))).toBe('shown-changed')
  })

  test('the first step waits for board 1, the fifth for board 2', async () => {
    await path.survey(WANG)
    const { approvalId } = await path.sign(WANG, '王建国')
    const id = approvalId ?? ''
    expect(await refusalOf(path.act('reviewer', id))).toBe('check-failed')
    const before = await (await path.as('reviewer')).approval.get({ approvalId: id })
    expect(before.checks).toContainEqual({ id: 'on-board-1', passed: false })
    expect(before.checks).toContainEqual({ id: 'sheet-hash', passed: true })
    expect(before.cannotActBecause).toBeNull()
    await path.post([WANG])
    await path.passUntil(id, null)
  })

  test('a return voids the signatures and the second round begins where the fault lies', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await path.passUntil(approvalId, 'bank')
    await path.act('bank', approvalId, 'return')
    expect(await refusalOf(path.act('company', approvalId))).toBe('closed')
    const again = await path.openApprovalOf(WANG)
    expect(again).toMatchObject({ round: 2, step: 'agreement-review' })
    const instalment = await deps.db.selectFrom('instalment').select('status').executeTakeFirst()
    expect(instalment?.status).toBe('in-approval')
    await path.pay(again?.id ?? '', 'SN-1')
    const payments = await deps.db.selectFrom('payment').select(['state', 'amount_fen']).execute()
    expect(payments.map((one) => one.state)).toEqual(['paid'])
    const ledger = new LedgerReader(deps.db)
    const householdId = path.world.householdIds[WANG] ?? ''
    expect(await ledger.householdBalance('paid', householdId)).toBe(payments[0]?.amount_fen)
    expect(await ledger.householdBalance('payable', householdId)).toBe(0)
  })

  test('a return and a hold need a reason; a held case waits for its release', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    const shownSha256 = await path.shown(approvalId)
    const { approval } = await path.as('reviewer')
    const shared = { approvalId, shownSha256 }
    const bare = approval.act({ ...shared, decision: 'return', returnCode: 'DOC_MISSING' })
    expect(await refusalOf(bare)).toBe('reason-required')
    expect(await refusalOf(approval.act({ ...shared, decision: 'hold' }))).toBe('reason-required')
    const held = await approval.act({ ...shared, decision: 'hold', reason: '等产权核实' })
    expect(held).toEqual({ status: 'held', step: 'agreement-review' })
    expect(await refusalOf(path.act('reviewer', approvalId))).toBe('on-hold')
    await approval.act({ ...shared, decision: 'release', reason: '已核实' })
    expect(await path.act('reviewer', approvalId)).toEqual({
      status: 'pending',
      step: 'deputy-preview',
    })
  })

  test('the last step takes the answer of the bank, not an opinion', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await path.passUntil(approvalId, null)
    expect(await refusalOf(path.act('cashier', approvalId))).toBe('needs-bank-result')
    expect(await refusalOf(path.act('cashier', approvalId, 'return'))).toBe('needs-bank-result')
  })

  test('a bank serial is taken once', async () => {
    const first = await path.signed(WANG, '王建国')
    const second = await path.signed(LI, '李秀英')
    await path.passUntil(first, null)
    await path.passUntil(second, null)
    await path.postResult(first, 'SN-1')
    expect(await refusalOf(path.postResult(first, 'SN-1'))).toBe('duplicate-bank-serial')
    expect(await refusalOf(path.postResult(second, 'SN-1'))).toBe('duplicate-bank-serial')
    expect(await refusalOf(path.postResult(first, 'SN-2'))).toBe('closed')
    await path.postResult(second, 'SN-2')
    const states = await deps.db.selectFrom('payment').select('state').execute()
    expect(states).toEqual([{ state: 'paid' }, { state: 'paid' }])
  })

  test('a refused payment is owed again, and is paid once under a key of its own', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await path.passUntil(approvalId, null)
    expect(await path.postResult(approvalId, 'SN-1', 'failed')).toEqual({ status: 'returned' })
    const again = await path.openApprovalOf(WANG)
    expect(again).toMatchObject({ round: 2, step: 'agreement-review' })
    await path.pay(again?.id ?? '', 'SN-2')
    const query = deps.db.selectFrom('payment').select(['state', 'idempotency_key as key'])
    expect(await query.orderBy('id').execute()).toEqual([
      { state: 'failed', key: 'YC-2017-03-0001/1/owner/1' },
      { state: 'paid', key: 'YC-2017-03-0001/1/owner/2' },
    ])
    const paid = await deps.db.selectFrom('progress_counter').select('paid_fen').execute()
    expect(paid.map((row) => row.paid_fen)).toEqual([again?.amountFen])
  })

  test('another account voids every signature', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await path.passUntil(approvalId, 'finance')
    const shownSha256 = await path.shown(approvalId)
    const { agreement } = await path.as('signer')
    const change = { approvalId, shownSha256, payeeName: '王建国', reason: '银行卡换卡' }
    const same = agreement.correctAccount({ ...change, bankAccount: BANK_ACCOUNT })
    expect(await refusalOf(same)).toBe('already-acted')
    const next = await agreement.correctAccount({ ...change, bankAccount: '622200998877665544' })
    expect(await refusalOf(path.act('finance', approvalId))).toBe('closed')
    expect(await path.openApprovalOf(WANG)).toMatchObject({
      id: next.approvalId,
      round: 2,
      step: 'agreement-review',
    })
    expect(await path.shown(next.approvalId)).not.toBe(shownSha256)
    await path.pay(next.approvalId, 'SN-1')
  })

  test('money beyond what was raised is not approved', async () => {
    const approvalId = await path.signed(WANG, '王建国')
    await deps.uow.run(async ({ tx }) => {
      await tx.updateTable('drawdown').set({ amount_fen: 1 }).execute()
    })
    await path.passUntil(approvalId, 'finance')
    expect(await refusalOf(path.act('finance', approvalId))).toBe('check-failed')
  })

  test('the inbox pages through what waits for a person, the earliest due first', async () => {
    const codes = ['03-0011', '03-0012', '03-0013', '03-0014', '03-0015']
    const zoneId = path.world.zoneIds['03']
    for (const code of codes) {
      await deps.uow.run(({ tx }) => addHousehold(deps, tx, { code, owner: '赵一', zoneId }))
      await path.signed(code, '赵一')
    }
    const { approval } = await path.as('reviewer')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await approval.inbox({ limit: 2, ...(cursor && { cursor }) })
      expect(page.total).toBe(5)
      seen.push(...page.items.map((task) => task.householdCode))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen.sort()).toEqual(codes)
    const [first] = (await approval.inbox({ limit: 1 })).items
    const found = await approval.get({ approvalId: first?.approvalId ?? '' })
    expect(found.nextApprovalId).not.toBeNull()
    expect((await (await path.as('finance')).approval.inbox({})).total).toBe(0)
    deps.time.set('2017-04-20T02:00:00.000Z')
    const late = await approval.inbox({})
    expect(late.items.every((task) => task.overdue)).toBe(true)
  })
})
