import { expect, test } from 'vitest'
import { isoDate } from '../kernel/iso-date.ts'
import {
  inForceOn,
  lastDayOf,
  lineOf,
  successionOf,
  versionsUpTo,
  type LinedVersion,
} from './version-line.ts'

const version = (id: string, effectiveFrom: string, supersedes: string | null): LinedVersion => ({
  id,
  effectiveFrom,
  supersedes,
})

const VERSIONS = [
  version('2016', '2016-03-21', null),
  version('1.2', '2017-05-01', '1.1'),
  version('1.0', '2017-03-20', null),
  version('1.1', '2017-04-10', '1.0'),
]
const ids = (line: readonly LinedVersion[]) => line.map(({ id }) => id)
const on = (id: string, day: string) => inForceOn(VERSIONS, id, isoDate(day)).id

test('a line is walked in both directions; another year is another line', () => {
  expect(ids(successionOf(VERSIONS, '1.1'))).toEqual(['1.1', '1.2'])
  expect(ids(lineOf(VERSIONS, '1.1'))).toEqual(['1.0', '1.1', '1.2'])
  expect(ids(versionsUpTo(VERSIONS, '1.1'))).toEqual(['1.0', '1.1'])
  expect(ids(lineOf(VERSIONS, '2016'))).toEqual(['2016'])
})

test('the version of a day is the last one that has begun', () => {
  expect(on('1.0', '2017-03-20')).toBe('1.0')
  expect(on('1.0', '2017-04-09')).toBe('1.0')
  expect(on('1.0', '2017-04-10')).toBe('1.1')
  expect(on('1.0', '2017-04-30')).toBe('1.1')
  expect(on('1.0', '2030-01-01')).toBe('1.2')
  expect(on('2016', '2030-01-01')).toBe('2016')
})

test('before any has begun, and for a zone announced under a later one, it is the zone’s own', () => {
  expect(on('1.0', '2017-01-01')).toBe('1.0')
  expect(on('1.1', '2017-04-01')).toBe('1.1')
})

test('a version ends the day before the next begins', () => {
  expect(lastDayOf(VERSIONS, '1.0', null)).toBe('2017-04-09')
  expect(lastDayOf(VERSIONS, '1.1', null)).toBe('2017-04-30')
  expect(lastDayOf(VERSIONS, '1.2', null)).toBeNull()
  expect(lastDayOf(VERSIONS, '1.2', isoDate('2017-06-30'))).toBe('2017-06-30')
  expect(lastDayOf(VERSIONS, '1.1', isoDate('2017-06-30'))).toBe('2017-04-30')
  expect(lastDayOf(VERSIONS, '1.1', isoDate('2017-04-20'))).toBe('2017-04-20')
})

test('one replaced on the day it was to begin was never in force', () => {
  const versions = [version('a', '2017-03-20', null), version('b', '2017-04-10', 'a')]
  const corrected = [...versions, version('c', '2017-04-10', 'b')]
  expect(inForceOn(corrected, 'a', isoDate('2017-04-10')).id).toBe('c')
  expect(lastDayOf(corrected, 'b', null)).toBe('2017-04-09')
})

test('a circle, and a version that is not there, are mistakes of the program', () => {
  const circle = [version('a', '2017-03-20', 'b'), version('b', '2017-04-10', 'a')]
  expect(() => successionOf(circle, 'a')).toThrow('circle')
  expect(() => lineOf(circle, 'a')).toThrow('circle')
  expect(() => lineOf(VERSIONS, 'x')).toThrow('not there')
  expect(() => successionOf(VERSIONS, 'x')).toThrow('no such version')
})
