import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recountProgress } from '../src/service/programme/recount-progress.ts'
import { LedgerReader } from '../src/store/ledger/reader.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { LI, seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('one household from survey to reward on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let path: HouseholdPath

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    path = new HouseholdPath(deps, await seedHouseholds(deps))
  })

  afterEach(() => database.close())

  test('Wang household: measured, settled, signed, paid, handed over, rewarded', async () => {
    expect((await path.survey(WANG)).version).toBe(1)
    expect(await path.household(WANG)).toEqual({ stars: 1, nextAction: 'compute', nextDue: null })
    const { approvalId, number, netFen } = await path.sign(WANG, '王建国')
    expect(number).toBe('YC-2017-03-0001')
    expect((await path.household(WANG)).stars).toBe(2)
    await path.post([WANG])
    if (approvalId === null) throw new Error('nothing is owed')
    await path.passUntil(approvalId, null)
    expect((await path.household(WANG)).nextAction).toBe('pay')
    expect(await path.postResult(approvalId, 'SN-1')).toEqual({ status: 'passed' })
    expect((await path.household(WANG)).nextAction).toBe('hand-over')
    const { instalmentId } = await path.handOver(WANG)
    expect(instalmentId).not.toBeNull()
    expect(await path.household(WANG)).toMatchObject({ stars: 3, nextAction: 'pay-reward' })
    const reward = await path.openApprovalOf(WANG)
    expect(reward).toMatchObject({ no: 2, amountFen: 500_000, step: 'agreement-review' })
    await path.pay(reward?.id ?? '', 'SN-2')
    expect((await path.household(WANG)).nextAction).toBe('done')
    await expectBooks(WANG, netFen + 500_000)
    await expectCounters({ measured: 1, signed: 1, handed_over: 1, monetary: 1 }, netFen)
    await expectHands(14, 7)
    expect(await recountProgress(deps)).toEqual([])
  })

  test('Li household: chooses a dearer home, pays the difference, and is received', async () => {
    const choice = { mode: 'EXCHANGE', unitCodes: ['B-1-501'] } as const
    const approvalId = await path.signed(LI, '李秀英', choice)
    await path.passUntil(approvalId, null)
    await path.postResult(approvalId, 'RC-1')
    const balances = new Map(
      (await new LedgerReader(deps.db).balances()).map((one) => [one.accountId, one.balanceFen]),
    )
    expect(balances.get('swap-receivable')).toBe(0)
    expect(balances.get('swap-income')).toBeLessThan(0)
    expect(await deps.db.selectFrom('payment').selectAll().execute()).toEqual([])
    await path.handOver(LI)
    expect((await path.household(LI)).stars).toBe(3)
    const caller = await path.as('signer')
    const units = await caller.settlement.units({ zoneCode: '03' })
    expect(units.map(({ code, free }) => [code, free])).toEqual([
      ['A-1-101', true],
      ['B-1-501', false],
    ])
  })

  async function expectBooks(code: string, paidFen: number): Promise<void> {
    const ledger = new LedgerReader(deps.db)
    const balances = await ledger.balances()
    expect(balances.reduce((sum, one) => sum + one.balanceFen, 0)).toBe(0)
    const id = path.world.householdIds[code] ?? ''
    expect(await ledger.householdBalance('paid', id)).toBe(paidFen)
    expect(await ledger.householdBalance('payable', id)).toBe(0)
    expect(await ledger.householdBalance('commitment', id)).toBe(0)
    const special = balances.find((one) => one.accountId === 'special-account')
    expect(special?.balanceFen).toBe(6_000_000_00 - paidFen)
  }

  async function expectCounters(
    counts: Readonly<Record<string, number>>,
    netFen: number,
  ): Promise<void> {
    const rows = await deps.db.selectFrom('progress_counter').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ ...counts, signed_fen: netFen, paid_fen: netFen + 500_000 })
  }

  async function expectHands(acts: number, persons: number): Promise<void> {
    const rows = await deps.db.selectFrom('approval_act').select(['actor_id', 'decision']).execute()
    expect(rows).toHaveLength(acts)
    expect(new Set(rows.map((row) => row.actor_id)).size).toBe(persons)
  }
})
