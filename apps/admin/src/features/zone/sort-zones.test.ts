import type { ZoneProgress } from '@yichi/api/view/zone'
import { expect, test } from 'vitest'
import { isZoneSort, sortZones, sumZones } from './sort-zones.ts'

function zone(code: string, households: number, signed: number): ZoneProgress {
  return {
    code,
    name: `${code} 片区`,
    programmeYear: 2017,
    location: 'II',
    announcedOn: '2017-03-20',
    workGroup: { code, name: '', leaderName: '', deputyName: '' },
    households,
    measured: households,
    signed,
    handedOver: 0,
    monetary: 0,
    signedFen: 100,
    paidFen: 40,
  }
}

const ZONES = [zone('02', 10, 9), zone('01', 200, 100), zone('03', 0, 0), zone('04', 20, 18)]
const codes = (zones: readonly ZoneProgress[]) => zones.map((one) => one.code).join(' ')

test('by code, by size, by share; equal shares keep the order of codes', () => {
  expect(codes(sortZones(ZONES, 'code'))).toBe('01 02 03 04')
  expect(codes(sortZones(ZONES, 'households'))).toBe('01 04 02 03')
  expect(codes(sortZones(ZONES, 'signed'))).toBe('02 04 01 03')
})

test('zones of the latest plan stand before those of earlier years', () => {
  const earlier = { ...zone('00', 5, 5), programmeYear: 2014 }
  expect(codes(sortZones([earlier, ...ZONES], 'code'))).toBe('01 02 03 04 00')
})

test('the sums row adds every zone', () => {
  expect(sumZones(ZONES)).toMatchObject({ households: 230, signed: 127, signedFen: 400 })
})

test('only known orders are taken from the address', () => {
  expect(isZoneSort('signed')).toBe(true)
  expect(isZoneSort('name')).toBe(false)
})
