import { expect, test } from 'vitest'
import { NOTHING_CHOSEN } from '../../session/calculation.ts'
import type { Calculation } from '../../session/calculation.ts'
import { isStep, openStep, stepsOf } from './steps.ts'
import { structureKind } from './structure-kind.ts'

const FOR_MONEY: Calculation = {
  ...NOTHING_CHOSEN,
  zoneCode: '03',
  structure: 'ZH2',
  area: 10_000,
  buildYear: 1998,
  decoration: 'NONE',
  way: 'MONETARY',
  when: 0,
}

test('the first open question is the next, whatever was answered after it', () => {
  expect(openStep(NOTHING_CHOSEN)).toBe('where')
  expect(openStep({ ...FOR_MONEY, area: null })).toBe('area')
  expect(openStep(FOR_MONEY)).toBeNull()
})

test('whoever wants a home is asked two questions more', () => {
  const exchange: Calculation = { ...FOR_MONEY, way: 'EXCHANGE' }
  expect(stepsOf(FOR_MONEY)).toHaveLength(7)
  expect(stepsOf(exchange)).toHaveLength(9)
  expect(openStep(exchange)).toBe('home-size')
  expect(openStep({ ...exchange, homeArea: 9_000 })).toBe('home-kind')
})

test('only the names of questions are questions', () => {
  expect(isStep('year')).toBe(true)
  expect(isStep('salary')).toBe(false)
  expect(isStep(undefined)).toBe(false)
})

test.each([
  ['框架 frame', 'frame'],
  ['砖混二等 brick-concrete 2', 'brick'],
  ['砖木三等', 'timber'],
  ['土木一等', 'earth'],
  ['砖箍窑 brick-vaulted cave', 'cave'],
  ['土窑', 'cave'],
  ['简易 simple shed', 'shed'],
  ['石砌', 'house'],
] as const)('%s looks like a %s', (name, kind) => {
  expect(structureKind(name)).toBe(kind)
})
