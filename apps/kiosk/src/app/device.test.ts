import { expect, test } from 'vitest'
import { deviceSettings } from './device.ts'

test('an address without settings has the hall’s times', () => {
  expect(deviceSettings('')).toEqual({
    idleMs: 45_000,
    privateIdleMs: 40_000,
    warningMs: 20_000,
    attractMs: 60_000,
    pollMs: 60_000,
    warmMs: 30_000,
  })
})

test('the address shortens them, one after the other', () => {
  expect(deviceSettings('?idle=3')).toMatchObject({ idleMs: 3_000, warningMs: 20_000 })
  expect(deviceSettings('?idle=3,2,1&own=4&poll=0.5&warm=1')).toEqual({
    idleMs: 3_000,
    privateIdleMs: 4_000,
    warningMs: 2_000,
    attractMs: 1_000,
    pollMs: 500,
    warmMs: 1_000,
  })
})

test('nonsense changes nothing', () => {
  expect(deviceSettings('?idle=-1,x,999999&poll=')).toEqual(deviceSettings(''))
})
