import type { KioskRulebookSummary } from '@yichi/api/view/kiosk'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import { goldenRulebook } from '@yichi/domain/testing/golden'
import { describe, expect, test } from 'vitest'
import { NOTHING_CHOSEN } from '../session/calculation.ts'
import type { Calculation } from '../session/calculation.ts'
import { publishedRulebook } from '../testing/published-rulebook.ts'
import { calculationFacts, homeOf, plainFloor } from './calculation-facts.ts'
import { announcementsOf, versionOn, zonePlace } from './pick-rulebook.ts'
import { readRulebook } from './read-rulebook.ts'
import { shanghaiDay } from './shanghai-day.ts'
import { chosenWhen, signDateOf, whenChoices } from './when-choices.ts'

const RULEBOOK = goldenRulebook()
const GROUND = {
  rulebook: RULEBOOK.source,
  location: 'II',
  today: isoDate('2017-04-01'),
  names: { house: '1', home: '2' },
}
const HOUSE: Calculation = {
  ...NOTHING_CHOSEN,
  zoneCode: '03',
  structure: 'ZH2',
  area: 10_000,
  buildYear: 1998,
}

describe('a rulebook that arrives', () => {
  test('is read and its hash taken here', () => {
    const read = readRulebook(publishedRulebook())
    expect(read.genuine).toBe(true)
    expect(read.sha256).toBe(RULEBOOK.pin.sha256)
    expect(read.rulebook?.source).toEqual(RULEBOOK.source)
  })

  test.each([
    ['with another text', (body: string) => body.replace('100000', '100001')],
    ['with a space more', (body: string) => `${body} `],
    ['that is no rulebook', () => '{"id":"X"}'],
    ['that is no JSON', () => '{'],
  ] as const)('%s is not genuine', (_, change) => {
    const view = publishedRulebook()
    expect(readRulebook({ ...view, body: change(view.body) }).genuine).toBe(false)
  })
})

describe('which rulebook settles a zone', () => {
  const first: KioskRulebookSummary = publishedRulebook().summary
  const second = { ...first, id: 'REP-COUNTY@1.1.0', version: '1.1.0', effectiveFrom: '2017-04-05' }
  const older = {
    ...first,
    id: 'REP-COUNTY@0.3.0',
    announceDate: '2016-03-21',
    effectiveFrom: '2016-03-21',
    zones: [{ code: '09', name: '环城南路片区', location: 'II' }],
  }
  const announcements = announcementsOf([older, { ...second, zones: [] }, first])

  test('the latest announcement comes first, its versions together', () => {
    expect(announcements.map(({ announceDate }) => announceDate)).toEqual([
      '2017-03-20',
      '2016-03-21',
    ])
    expect(announcements[0]?.versions.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(announcements[0]?.zones.map(({ code }) => code)).toEqual(['03', '04'])
  })

  test('a zone is settled by the version in force on the day', () => {
    const place = zonePlace(announcements, '03')
    expect(place?.location).toBe('II')
    if (place === null) throw new Error('no place')
    expect(versionOn(place.announcement, '2017-04-04')?.id).toBe(first.id)
    expect(versionOn(place.announcement, '2017-04-05')?.id).toBe(second.id)
    expect(versionOn(place.announcement, '2017-01-01')?.id).toBe(first.id)
  })

  test('a zone of an earlier year has the rules of its year, and an unknown one none', () => {
    expect(zonePlace(announcements, '09')?.announcement.versions[0]?.id).toBe(older.id)
    expect(zonePlace(announcements, '77')).toBeNull()
    expect(zonePlace(announcements, null)).toBeNull()
  })
})

describe('when to sign', () => {
  const choices = whenChoices(RULEBOOK.source, GROUND.today)

  test('is a tier with its days, or after the window', () => {
    expect(choices.map(({ tier, from, until }) => [tier, from, until])).toEqual([
      ['T1', '2017-03-20', '2017-03-30'],
      ['T2', '2017-03-31', '2017-04-09'],
      ['T3', '2017-04-10', '2017-04-19'],
      [null, '2017-04-20', null],
    ])
    expect(choices.map(({ isToday, isPast }) => [isToday, isPast])).toEqual([
      [false, true],
      [true, false],
      [false, false],
      [false, false],
    ])
  })

  test('is today where nothing was chosen, and the first tier before the announcement', () => {
    expect(chosenWhen(choices, null)?.tier).toBe('T2')
    expect(chosenWhen(whenChoices(RULEBOOK.source, isoDate('2016-12-01')), null)?.tier).toBe('T1')
    expect(chosenWhen(whenChoices(RULEBOOK.source, isoDate('2026-12-01')), null)?.when).toBe(
      'after',
    )
  })

  test.each([
    [0, '2017-03-30'],
    [1, '2017-04-01'],
    [2, '2017-04-19'],
    ['after', '2017-04-20'],
  ] as const)('%s is computed for %s', (when, day) => {
    const choice = chosenWhen(choices, when)
    if (choice === null) throw new Error('no choice')
    expect(signDateOf(choice, GROUND.today)).toBe(day)
  })
})

describe('what the calculator settles', () => {
  test('is nothing before place, structure, area and year are known', () => {
    for (const open of ['structure', 'area', 'buildYear'] as const) {
      expect(calculationFacts({ ...HOUSE, [open]: null }, GROUND)).toBeNull()
    }
  })

  test('is one registered house at its plainest, and can be settled', () => {
    const facts = calculationFacts(HOUSE, GROUND)
    expect(facts).toMatchObject({ zone: 'II', mode: 'MONETARY', decoration: 'NONE' })
    expect(facts?.signDate).toBe('2017-04-01')
    if (facts === null) throw new Error('no facts')
    const settled = computeSheet(facts, RULEBOOK)
    expect(settled.ok && settled.value.tier).toBe('T2')
  })

  test('is money for a voucher, and a home entitled to for an exchange', () => {
    expect(calculationFacts({ ...HOUSE, way: 'VOUCHER' }, GROUND)?.mode).toBe('MONETARY')
    const exchange = calculationFacts({ ...HOUSE, way: 'EXCHANGE' }, GROUND)
    expect(exchange?.units).toEqual([
      { id: '2', area: 10_000, floor: 5, location: 'INPLACE', delivery: 'SPOT' },
    ])
    const home = { location: 'OFFSITE', delivery: 'FUTURE_HIGH', floor: 3 } as const
    expect(homeOf({ ...HOUSE, home }, GROUND).area).toBe(11_000)
    expect(homeOf({ ...HOUSE, home, homeArea: 9_000 }, GROUND).area).toBe(9_000)
  })

  test('takes the floor without an adjustment, whatever the rulebook lists', () => {
    expect(plainFloor(RULEBOOK.source)).toBe(5)
    const { exchange } = RULEBOOK.source
    const other = { ...RULEBOOK.source, exchange: { ...exchange, floorAdjBp: { '7': 100 } } }
    expect(plainFloor(other)).toBe(7)
  })
})

test('the day of an instant is that of Shanghai', () => {
  expect(shanghaiDay('2017-05-21T16:30:00.000Z')).toBe('2017-05-22')
  expect(shanghaiDay('')).toBeNull()
})
