import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { addMonths } from '../../src/calendar/add-months.ts'
import { monthsBegun } from '../../src/calendar/months-between.ts'
import { addDays, daysInMonth, isoDate, toYearMonthDay } from '../../src/kernel/iso-date.ts'
import { transitionEntitlement } from '../../src/provision/transition-entitlement.ts'
import { voucherAccount } from '../../src/provision/voucher.ts'
import { Book } from '../reference/book.ts'
import { monthsLater, monthsStarted } from '../reference/calendar.ts'
import { referenceTransition, referenceVoucher } from '../reference/entitlements.ts'
import { drawRulebooks, property, type Property } from './property.ts'

const DAY = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(isoDate('1990-01-01'), days))
const MONTH_END = DAY.map((date) => {
  const [year, month] = toYearMonthDay(date)
  return isoDate(`${date.slice(0, 8)}${daysInMonth(year, month)}`)
})
const ANY_DAY = fc.oneof(DAY, MONTH_END)
const MONTHS = fc.integer({ min: 0, max: 120 })
const RULEBOOK = fc.constantFrom(...drawRulebooks(40))

const anchored = property(
  '10a. months are anchored: counted from the first date, the last day of a short month for want of the day',
  fc.tuple(ANY_DAY, MONTHS),
  ([from, months]) => {
    const reached = addMonths(from, months)
    equal(reached, monthsLater(from, BigInt(months)))
    const [, , day] = toYearMonthDay(from)
    const [year, month, toDay] = toYearMonthDay(reached)
    equal(toDay, Math.min(day, daysInMonth(year, month)))
    ok(addMonths(from, months + 1) > reached)
    equal(monthsBegun(from, reached), months)
    equal(monthsBegun(from, addDays(reached, 1)), months + 1)
  },
)

const waits = property(
  '10b. the wait for a home is counted as the reference counts it',
  fc.record({
    rulebook: RULEBOOK,
    mode: fc.constantFrom('SELF' as const, 'TURNOVER' as const),
    monthlyFen: fc.integer({ min: 0, max: 1_000_000 }),
    handoverDate: ANY_DAY,
    plannedMonths: MONTHS,
    days: fc.integer({ min: -2, max: 3000 }),
  }),
  ({ rulebook, days, ...facts }) => {
    const deliveryDate = addDays(facts.handoverDate, days)
    const outcome = transitionEntitlement({ ...facts, deliveryDate }, rulebook.source.transition)
    const expected = referenceTransition({ ...facts, deliveryDate }, new Book(rulebook.source))
    deepStrictEqual(outcome.ok ? outcome.value : { blocked: [outcome.refusal.code] }, expected)
    if (!outcome.ok) return
    const { regularMonths, overdueMonths } = outcome.value
    equal(BigInt(regularMonths + overdueMonths), monthsStarted(facts.handoverDate, deliveryDate))
  },
)

const vouchers = property(
  '10c. a voucher is worth what the reference finds',
  fc.record({
    rulebook: RULEBOOK,
    issuedOn: ANY_DAY,
    faceFen: fc.integer({ min: 0, max: 10_000_000 }),
    uses: fc.array(
      fc.record({
        months: MONTHS,
        shift: fc.integer({ min: -1, max: 1 }),
        amountFen: fc.integer({ min: 1, max: 3_000_000 }),
      }),
      { maxLength: 4 },
    ),
  }),
  ({ rulebook, uses, ...voucher }) => {
    const tiers = rulebook.source.voucher.tiers
    const facts = {
      ...voucher,
      uses: uses.map(({ months, shift, amountFen }, index) => {
        const edge = tiers[index]?.months ?? months
        return { amountFen, date: addDays(addMonths(voucher.issuedOn, edge), shift) }
      }),
    }
    const outcome = voucherAccount(facts, tiers)
    const expected = referenceVoucher(facts, new Book(rulebook.source))
    if (outcome.ok) deepStrictEqual(outcome.value, expected)
    else ok('blocked' in expected && (expected.blocked as string[]).includes(outcome.refusal.code))
  },
)

export const MONTH_PROPERTIES: readonly Property[] = [anchored, waits, vouchers]
