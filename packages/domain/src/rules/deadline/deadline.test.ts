import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenDeadlines } from '../../../testing/golden.ts'
import { addMonths } from '../../calendar/add-months.ts'
import { CHINA_HOLIDAYS } from '../../calendar/holidays.ts'
import { dayKind, isWorked } from '../../calendar/working-day.ts'
import { assert } from '../../kernel/assert.ts'
import { addDays, daysBetween, isoDate } from '../../kernel/iso-date.ts'
import { SOURCES } from '../../rulebook/sources.ts'
import { deadline } from './deadline.ts'
import { DEADLINE_KINDS, DEADLINE_RULES, isDeadlineKind, type DeadlineKind } from './kinds.ts'

function of(kind: DeadlineKind, from: string) {
  const outcome = deadline(kind, isoDate(from), CHINA_HOLIDAYS)
  assert(outcome.ok, 'test: no holidays')
  return outcome.value
}

test('there are nine worked deadlines', () => {
  expect(goldenDeadlines().map(({ id }) => id)).toEqual(
    Array.from({ length: 9 }, (_, index) => `L${index + 1}`),
  )
})

test.each(goldenDeadlines())('$id $title: $why', ({ kind, from, expected }) => {
  assert(isDeadlineKind(kind), 'test: an unknown kind')
  expect(of(kind, from).date).toBe(expected)
})

test('the counting is told step by step: a last day in a holiday', () => {
  expect(of('review-request', '2017-03-23').steps).toEqual([
    { kind: 'start', from: '2017-03-23', firstDay: '2017-03-24' },
    { kind: 'count', length: 10, unit: 'day', to: '2017-04-02', monthEnd: false },
    {
      kind: 'roll',
      from: '2017-04-02',
      to: '2017-04-05',
      over: [
        { date: '2017-04-02', holiday: 'qingming' },
        { date: '2017-04-03', holiday: 'qingming' },
        { date: '2017-04-04', holiday: 'qingming' },
      ],
    },
  ])
})

test('the counting is told step by step: working days', () => {
  expect(of('disclosure', '2017-03-28').steps).toEqual([
    { kind: 'start', from: '2017-03-28', firstDay: '2017-03-29' },
    {
      kind: 'count-working',
      length: 20,
      to: '2017-04-26',
      passedOver: [
        { date: '2017-04-02', holiday: 'qingming' },
        { date: '2017-04-03', holiday: 'qingming' },
        { date: '2017-04-04', holiday: 'qingming' },
      ],
      worked: ['2017-04-01'],
    },
  ])
})

test('the counting is told step by step: the other side is given its days in full', () => {
  expect(of('demand-letter', '2017-05-19')).toMatchObject({
    lastDay: '2017-05-31',
    date: '2017-06-01',
    steps: [
      { kind: 'start' },
      { kind: 'count', to: '2017-05-29' },
      { kind: 'roll', from: '2017-05-29', to: '2017-05-31' },
      { kind: 'day-after', to: '2017-06-01' },
    ],
  })
})

test('a month without the day ends on its last', () => {
  expect(of('litigation', '2017-08-31')).toMatchObject({
    date: '2018-02-28',
    steps: [{}, { kind: 'count', length: 6, unit: 'month', to: '2018-02-28', monthEnd: true }],
  })
  expect(of('escrow-claim', '2020-02-29').steps[1]).toMatchObject({
    unit: 'year',
    to: '2025-02-28',
    monthEnd: true,
  })
})

test('a plain weekend moves the last day too, a worked one does not', () => {
  expect(of('review-request', '2017-04-12')).toMatchObject({
    date: '2017-04-24',
    steps: [{}, {}, { over: [{ holiday: null }, { holiday: null }] }],
  })
  expect(of('review-request', '2017-03-22').date).toBe('2017-04-01')
})

test('postings, hearings and ceilings do not move', () => {
  expect(of('board-posting', '2017-03-26').date).toBe('2017-04-02')
  expect(of('hearing-notice', '2017-03-25').date).toBe('2017-04-02')
  expect(of('freeze', '2016-04-02').date).toBe('2017-04-02')
  expect(of('impact-assessment-record', '2024-01-01').date).toBe('2027-01-02')
})

test('a year whose holidays are not known is refused, if the counting has to look at it', () => {
  const late = isoDate('2026-12-28')
  expect(deadline('review-request', late, CHINA_HOLIDAYS)).toEqual({
    ok: false,
    refusal: { code: 'NO_HOLIDAY_DATA', year: 2027 },
  })
  expect(deadline('disclosure', late, CHINA_HOLIDAYS)).toMatchObject({ refusal: { year: 2027 } })
  expect(deadline('board-posting', late, CHINA_HOLIDAYS)).toMatchObject({
    value: { date: '2027-01-04' },
  })
  expect(deadline('escrow-claim', isoDate('2017-01-01'), CHINA_HOLIDAYS)).toMatchObject({
    value: { date: '2022-01-04' },
  })
})

const day = fc.integer({ min: 0, max: 3300 }).map((days) => addDays(isoDate('2016-01-01'), days))
const kind = fc.constantFrom(...DEADLINE_KINDS)

test('any period from any day: what ends on a day off is what does not move; later events never end earlier', () => {
  fc.assert(
    fc.property(kind, day, (id, from) => {
      const one = deadline(id, from, CHINA_HOLIDAYS)
      const next = deadline(id, addDays(from, 1), CHINA_HOLIDAYS)
      if (!one.ok || !next.ok) return
      const { rule, lastDay, date } = one.value
      const ends = dayKind(lastDay, CHINA_HOLIDAYS)
      if (rule.rolls) expect(ends.ok && isWorked(ends.value)).toBe(true)
      expect(next.value.date >= date).toBe(true)
      expect(daysBetween(lastDay, date)).toBe(rule.end === 'day-after' ? 1 : 0)
      const least =
        rule.unit === 'month' || rule.unit === 'year'
          ? addMonths(from, rule.length * (rule.unit === 'year' ? 12 : 1))
          : addDays(from, rule.length)
      expect(lastDay >= least).toBe(true)
      if (!rule.rolls) expect(lastDay).toBe(least)
    }),
    { numRuns: 1000 },
  )
})

test('every period has its own name, a length and a law that is known', () => {
  expect(new Set(DEADLINE_KINDS).size).toBe(DEADLINE_RULES.length)
  for (const { id, length, law } of DEADLINE_RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(length).toBeGreaterThan(0)
    expect(law.length).toBeGreaterThan(0)
    for (const { source } of law) expect(Object.keys(SOURCES)).toContain(source)
  }
  expect(isDeadlineKind('review-request')).toBe(true)
  expect(isDeadlineKind('toString')).toBe(false)
})
