import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { curveOf } from '../src/service/programme/curve.ts'
import { readDashboard } from '../src/service/programme/read-dashboard.ts'
import { readFigures } from '../src/service/programme/read-figures.ts'
import { recountProgress } from '../src/service/programme/recount-progress.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'
import { actorWith, openCounty } from './support/county.ts'
import type { County } from './support/county.ts'

const HOUSEHOLDS = 69
const CURRENT = 2017

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)

describe.each(eachDialect)('the figures on $name', (dialect) => {
  let county: County

  beforeAll(async () => {
    county = await openCounty(dialect, HOUSEHOLDS)
  }, 120_000)
  afterAll(() => county.close())

  test('agree with a count over the households, agreements and payments themselves', async () => {
    const { db } = county
    const figures = await readFigures(county.deps)
    const households = await db
      .selectFrom('household as h')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['h.stars', 'z.programme_year as year'])
      .execute()
    const modes = await db
      .selectFrom('agreement')
      .select('mode')
      .where('status', '=', 'effective')
      .execute()
    const atLeast = (stars: number, of = households): number =>
      of.filter((household) => household.stars >= stars).length
    const current = households.filter(({ year }) => year === CURRENT)
    expect(figures.programme).toEqual({
      zones: 23,
      households: HOUSEHOLDS,
      signed: atLeast(2),
      movedOut: atLeast(3),
      monetaryAgreements: modes.filter(({ mode }) => mode === 'MONETARY').length,
    })
    expect(figures.years).toEqual({
      [CURRENT]: {
        zones: 10,
        households: current.length,
        signed: atLeast(2, current),
        movedOut: atLeast(3, current),
      },
    })
  })

  test('add up the money of programme, drawdowns, loans and paid payments', async () => {
    const { db } = county
    const { money } = await readFigures(county.deps)
    const planned = await db.selectFrom('programme').select('planned_fen').execute()
    const raised = await db.selectFrom('drawdown').select('amount_fen').execute()
    const sources = await db.selectFrom('fund_source').select(['kind', 'applied_fen']).execute()
    const paid = await db
      .selectFrom('payment')
      .select('amount_fen')
      .where('state', '=', 'paid')
      .execute()
    const loans = sources.filter(({ kind }) => kind === 'loan')
    expect(money).toEqual({
      plannedFen: sum(planned.map((row) => row.planned_fen)),
      raisedFen: sum(raised.map((row) => row.amount_fen)),
      loanAppliedFen: sum(loans.map((row) => row.applied_fen)),
      paidFen: sum(paid.map((row) => row.amount_fen)),
    })
    expect(money.plannedFen).toBe(263_500_000_000)
  })

  test('of an empty county are zeros, with no year', async () => {
    const empty = await dialect.open()
    const figures = await readFigures(createTestDeps(empty.db))
    expect(figures.programme.households).toBe(0)
    expect(figures.years).toEqual({})
    expect(figures.money).toEqual({ plannedFen: 0, raisedFen: 0, loanAppliedFen: 0, paidFen: 0 })
    await empty.close()
  })

  test('on the opening page agree with each other', async () => {
    const view = await readDashboard(county.deps, await actorWith(county.db, 'leader'))
    expect(view.countyName).toBe('合水县')
    expect(sum(view.zones.map((zone) => zone.signed))).toBe(view.figures.programme.signed)
    expect(sum(view.zones.map((zone) => zone.paidFen))).toBe(view.figures.money.paidFen)
    expect(sum(view.fundSources.map((source) => source.paidFen))).toBe(view.figures.money.paidFen)
    expect(sum(view.fundSources.map((source) => source.raisedFen))).toBe(
      view.figures.money.raisedFen,
    )
    expect(view.curve.length).toBeLessThanOrEqual(200)
    expect(view.curve.at(-1)).toMatchObject({
      measured: view.measured,
      signed: view.figures.programme.signed,
      handedOver: view.figures.programme.movedOut,
      paidFen: view.figures.money.paidFen,
    })
    expect(view.county.staff).toEqual({ section: 44, general: 89 })
    expect(view.county.specialGroups).toBe(9)
    expect(view.bulletin?.period).toBe('2017-W20')
  })

  test('count as tasks what waits at the steps and in the zones of the person', async () => {
    const { db, deps } = county
    const open = await db
      .selectFrom('approval as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as a', 'a.id', 'i.agreement_id')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select(['z.code', 'p.step'])
      .where('p.status', 'in', ['pending', 'held'])
      .execute()
    const reviews = open.filter(({ step }) => step === 'agreement-review')
    const county_ = await readDashboard(deps, await actorWith(db, 'reviewer'))
    expect(county_.tasks.mine).toBe(reviews.length)
    const zone = await readDashboard(deps, await actorWith(db, 'reviewer', '14'))
    expect(zone.tasks.mine).toBe(reviews.filter(({ code }) => code === '14').length)
    const leader = await readDashboard(deps, await actorWith(db, 'leader'))
    expect(leader.tasks).toEqual({ mine: 0, overdue: 0 })
  })

  test('a counter that was touched is found by the recount', async () => {
    const { db, deps } = county
    expect(await recountProgress(deps)).toEqual([])
    const row = await db
      .selectFrom('progress_counter as c')
      .innerJoin('zone as z', 'z.id', 'c.zone_id')
      .select(['c.zone_id', 'c.day', 'c.signed', 'z.code'])
      .orderBy('z.code')
      .orderBy('c.day')
      .executeTakeFirstOrThrow()
    const set = (signed: number): Promise<unknown> =>
      db
        .updateTable('progress_counter')
        .set({ signed })
        .where('zone_id', '=', row.zone_id)
        .where('day', '=', row.day)
        .execute()
    await set(row.signed + 1)
    expect(await recountProgress(deps)).toEqual([
      {
        zoneCode: row.code,
        day: row.day,
        counter: 'signed',
        kept: row.signed + 1,
        counted: row.signed,
      },
    ])
    await set(row.signed)
  })
})

test('a long curve is thinned to 200 points and keeps its ends', () => {
  const changes = Array.from({ length: 1_234 }, (_, index) => ({
    day: `day-${String(index).padStart(4, '0')}`,
    measured: 1,
    signed: 0,
    handedOver: 0,
    paidFen: 2,
  }))
  const curve = curveOf(changes)
  expect(curve).toHaveLength(200)
  expect(curve[0]).toMatchObject({ day: 'day-0000', measured: 1 })
  expect(curve.at(-1)).toMatchObject({ day: 'day-1233', measured: 1_234, paidFen: 2_468 })
})
