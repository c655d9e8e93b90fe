import { describe, expect, test } from 'vitest'
import { addMs, instant, isInstant, shanghaiDay, shanghaiNow, systemClock } from './clock.ts'
import { sha256Hex } from './hash.ts'
import { createIds, seededIds } from './ids.ts'
import { createLogger } from './logger.ts'

describe('the clock', () => {
  test('a legal day begins at 16:00 UTC, whatever zone the machine stands in', () => {
    expect(shanghaiDay(instant('2017-05-08T15:59:59.999Z'))).toBe('2017-05-08')
    expect(shanghaiDay(instant('2017-05-08T16:00:00.000Z'))).toBe('2017-05-09')
    expect(shanghaiDay(instant('2016-12-31T16:00:00.000Z'))).toBe('2017-01-01')
    const moment = shanghaiNow(() => instant('2017-05-07T22:00:00.000Z'))
    expect(moment).toEqual({ day: '2017-05-08', time: '06:00:00' })
  })

  test('an instant is UTC to the millisecond', () => {
    expect(isInstant(systemClock())).toBe(true)
    expect(isInstant('2017-05-08T06:00:00Z')).toBe(false)
    expect(isInstant('2017-13-08T06:00:00.000Z')).toBe(false)
    expect(() => instant('2017-05-08')).toThrow('UTC instant')
    expect(addMs(instant('2017-05-08T23:59:59.999Z'), 1)).toBe('2017-05-09T00:00:00.000Z')
  })
})

describe('identifiers', () => {
  test('are UUIDv7, unique and ascending', () => {
    const ids = createIds()
    const made = Array.from({ length: 20_000 }, () => ids())
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(made.every((id) => form.test(id))).toBe(true)
    expect(new Set(made).size).toBe(made.length)
    expect([...made].sort()).toEqual(made)
  })

  test('of one seed are the same, of another not', () => {
    const take = (seed: number) => {
      const ids = seededIds(seed)
      return Array.from({ length: 5_000 }, () => ids())
    }
    const first = take(42)
    expect(take(42)).toEqual(first)
    expect(new Set([...first, ...take(43)]).size).toBe(10_000)
    expect([...first].sort()).toEqual(first)
  })
})

test('SHA-256 is that of the published example', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256Hex('abc')).toBe(abc)
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(abc)
})

describe('the log', () => {
  const lines: string[] = []
  const clock = () => instant('2017-05-08T01:00:00.000Z')
  const log = createLogger({ clock, write: (line) => void lines.push(line) })
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}')

  test('is one JSON line an event, from its level up', () => {
    log.child({ request: 'r1' }).info('sign-in', { accountId: 'a1' })
    log.debug('unseen')
    expect(lines).toEqual([
      '{"at":"2017-05-08T01:00:00.000Z","level":"info","event":"sign-in","request":"r1","accountId":"a1"}\n',
    ])
  })

  test('takes personal fields out by name, at any depth', () => {
    log.warn('x', {
      owner_name: '王',
      household: { ownerName: '王', phone: '1', bankAccount: '2', code: '03-0042', idNumber: '3' },
      password: 'p',
      rows: [{ token: 't' }],
    })
    const hidden = '[redacted]'
    expect(last()).toMatchObject({
      owner_name: hidden,
      household: { ownerName: hidden, phone: hidden, bankAccount: hidden, idNumber: hidden },
      password: hidden,
      rows: [{ token: hidden }],
    })
    expect(last()).toMatchObject({ household: { code: '03-0042' } })
  })

  test('takes personal numbers out of free text, and leaves hashes and identifiers', () => {
    const id = createIds()()
    const sha = sha256Hex('1')
    log.error('x', { error: new Error('row 11010519491231002X tel 13800000000'), id, sha })
    expect(JSON.stringify(last())).not.toMatch(/1949|1380/)
    expect(last()).toMatchObject({ error: { message: 'row [redacted] tel [redacted]' }, id, sha })
  })
})
