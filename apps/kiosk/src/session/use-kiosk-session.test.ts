import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useKioskSession } from './use-kiosk-session.ts'
import { createVisit, endVisit, narrow, openBoard } from './visit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function start() {
  const onEnd = vi.fn()
  const scope = effectScope()
  const session = scope.run(() =>
    useKioskSession({
      idleMs: 45_000,
      warningMs: 20_000,
      attractMs: 60_000,
      onEnd,
      window,
      now: () => Date.now(),
    }),
  )
  if (session === undefined) throw new Error('the scope is dead')
  return { onEnd, scope, session }
}

const touch = (): boolean => window.dispatchEvent(new Event('pointerdown'))

test('45 s quiet, 20 s question, home, 60 s, attract', () => {
  const { onEnd, scope, session } = start()
  expect(session.state.value).toBe('visit')
  vi.advanceTimersByTime(45_000)
  expect(session.state.value).toBe('asking')
  expect(session.secondsLeft.value).toBe(20)
  vi.advanceTimersByTime(20_000)
  expect(session.state.value).toBe('waiting')
  expect(onEnd).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(59_999)
  expect(session.state.value).toBe('waiting')
  vi.advanceTimersByTime(1)
  expect(session.state.value).toBe('attract')
  expect(onEnd).toHaveBeenCalledTimes(1)
  scope.stop()
})

test('only an answer to the question keeps the visit, and it may be given again and again', () => {
  const { onEnd, scope, session } = start()
  for (let times = 0; times < 12; times += 1) {
    vi.advanceTimersByTime(50_000)
    expect(session.state.value).toBe('asking')
    session.stay()
    expect(session.state.value).toBe('visit')
  }
  expect(onEnd).not.toHaveBeenCalled()
  scope.stop()
})

test('the first touch ends the attract loop at once and is kept from what lies beneath', () => {
  const { scope, session } = start()
  vi.advanceTimersByTime(125_000)
  expect(session.state.value).toBe('attract')
  touch()
  expect(session.state.value).toBe('visit')
  expect(session.shielded.value).toBe(true)
  vi.advanceTimersByTime(500)
  expect(session.shielded.value).toBe(false)
  scope.stop()
})

test('a touch on the waiting home page is an ordinary touch', () => {
  const { scope, session } = start()
  vi.advanceTimersByTime(70_000)
  expect(session.state.value).toBe('waiting')
  touch()
  expect(session.state.value).toBe('visit')
  expect(session.shielded.value).toBe(false)
  vi.advanceTimersByTime(44_000)
  expect(session.state.value).toBe('visit')
  scope.stop()
})

test('nothing of a visit is left when it ends', () => {
  const visit = createVisit()
  const untouched = { ...visit }
  openBoard(visit, 3)
  narrow(visit, { zoneCode: '03', household: '030042' })
  Object.assign(visit, { page: 7, trail: ['/', '/board/3'], largeText: true })
  endVisit(visit)
  expect({ ...visit }).toEqual(untouched)
})
