import { CHINA_HOLIDAYS } from '@yichi/domain/calendar/holidays'
import { HOLIDAY_NAMES } from '@yichi/domain/calendar/holiday-year'
import { assert } from '@yichi/domain/kernel/assert'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { closingDay } from '@yichi/domain/rules/board/period'
import { deadline } from '@yichi/domain/rules/deadline/deadline'
import { DEADLINE_KINDS, type DeadlineKind } from '@yichi/domain/rules/deadline/kinds'
import { expect, test } from 'vitest'
import { deadlineName, deadlineText, noHolidayText } from './deadline-text.ts'
import { LOCALES, type Locale } from './locale.ts'
import { deadline as words } from './zh-CN/deadline.ts'

function count(kind: DeadlineKind, from: string) {
  const outcome = deadline(kind, isoDate(from), CHINA_HOLIDAYS)
  assert(outcome.ok, 'test: no holidays')
  return outcome.value
}

const say = (locale: Locale, kind: DeadlineKind, from: string) =>
  deadlineText(locale, count(kind, from))

test('a last day in a holiday, in both languages', () => {
  expect(say('zh-CN', 'review-request', '2017-03-23')).toEqual({
    name: '申请复核评估（自收到评估报告之日起）',
    answer: '最后一天是 2017-04-05 周三，到当日 24 时；有办公时间的，到下班为止',
    counting: [
      '2017-03-23 周四 当天不计，从次日 2017-03-24 周五 起算。',
      '数 10 天，到 2017-04-02 周日。',
      '2017-04-02 周日 放假（清明节），顺延到下一个工作日 2017-04-05 周三。',
    ],
    law: '依据：国有土地上房屋征收评估办法（建房〔2011〕77号）第 20 条；浙江省国有土地上房屋征收与补偿条例第 19 条',
  })
  expect(say('en', 'review-request', '2017-03-23')).toEqual({
    name: 'Request for review of an appraisal (from receipt of the report)',
    answer: 'Last day 2017-04-05 Wed, to its end, or to close of business where there is one',
    counting: [
      '2017-03-23 Thu itself is not counted; the first day is 2017-03-24 Fri.',
      'Count 10 days, to 2017-04-02 Sun.',
      '2017-04-02 Sun is off (Qingming), so it moves to the next working day, 2017-04-05 Wed.',
    ],
    law: 'Under: Measures for the Appraisal of Buildings Expropriated on State-owned Land (2011, no. 77), art. 20; Zhejiang Regulation on Expropriation and Compensation, art. 19',
  })
})

test('working days: the Saturday worked, the holiday passed over', () => {
  expect(say('zh-CN', 'disclosure', '2017-03-28').counting.slice(1)).toEqual([
    '数 20 个工作日，到 2017-04-26 周三。',
    '2017-04-01 周六 调休上班，计入。',
    '2017-04-02 周日 至 2017-04-04 周二 放假（清明节），不计。',
  ])
})

test('the other side is given its days in full', () => {
  expect(say('en', 'demand-letter', '2017-05-19')).toMatchObject({
    answer: 'May be acted upon from 2017-06-01 Thu at the earliest',
    counting: [
      '2017-05-19 Fri itself is not counted; the first day is 2017-05-20 Sat.',
      'Count 10 days, to 2017-05-29 Mon.',
      '2017-05-29 Mon is off (Dragon Boat Festival), so it moves to the next working day, 2017-05-31 Wed.',
      'The period is given in full; the day after is 2017-06-01 Thu.',
    ],
  })
})

test('months and years, and a month without the day', () => {
  expect(say('zh-CN', 'litigation', '2017-08-31').counting.slice(1)).toEqual([
    '满 6 个月，到 2018-02-28 周三。',
    '到期的月份没有对应日，以月末为准。',
  ])
  expect(say('zh-CN', 'escrow-claim', '2017-03-20').counting[1]).toBe(
    '满 5 年，到 2022-03-20 周日。',
  )
})

test('a day off is told by its holiday, or as a weekend', () => {
  expect(say('en', 'litigation-after-review', '2019-04-16').counting.at(-1)).toBe(
    '2019-05-01 Wed is off (Labour Day), so it moves to the next working day, 2019-05-05 Sun.',
  )
  expect(say('en', 'review-request', '2016-06-01').counting.at(-1)).toBe(
    '2016-06-11 Sat is off (Dragon Boat Festival), so it moves to the next working day, 2016-06-12 Sun.',
  )
  expect(say('en', 'review-request', '2020-01-08').counting.at(-1)).toBe(
    '2020-01-18 Sat is off (weekend), so it moves to the next working day, 2020-01-19 Sun.',
  )
})

test('a board closes on the day that its postings close', () => {
  const posted = isoDate('2017-03-26')
  const result = count('board-posting', posted)
  expect(result.date).toBe(closingDay(1, posted))
  expect(deadlineText('en', result)).toMatchObject({
    answer: 'May close at the end of 2017-04-02 Sun at the earliest',
    law: 'Under: Measures for compensation and resettlement (the county’s rulebook)',
  })
})

test('a year that is not known is named', () => {
  const refusal = { code: 'NO_HOLIDAY_DATA', year: 2031 } as const
  expect(noHolidayText('zh-CN', refusal)).toContain('2031 年')
  expect(noHolidayText('en', refusal)).toContain('2031')
})

test('every period and every holiday has its words, and nothing stays blank', () => {
  for (const locale of LOCALES) {
    for (const kind of DEADLINE_KINDS) {
      expect(deadlineName(locale, kind)).not.toBe('')
      const { name, answer, counting, law } = say(locale, kind, '2017-03-23')
      for (const text of [name, answer, law, ...counting])
        expect(text).not.toMatch(/[{}]|undefined/)
    }
  }
  for (const name of HOLIDAY_NAMES) expect(Object.hasOwn(words, `holiday.${name}`)).toBe(true)
})
