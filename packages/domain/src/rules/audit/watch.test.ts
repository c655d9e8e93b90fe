import { expect, test } from 'vitest'
import { ALERT_RULES, type WatchedEvent } from './alert.ts'
import { watch } from './watch.ts'
import { WINDOW_RULES } from './window-rules.ts'

const START = 1_494_205_200_000
const msOf = (at: string): number => Number(at)

const event = (seq: number, change: Partial<WatchedEvent>): WatchedEvent => ({
  seq,
  at: String(START + seq * 1_000),
  actorId: 'wang',
  action: 'signed-in',
  result: 'done',
  householdId: null,
  network: '10.0.0.1',
  subjectId: 'household',
  detail: {},
  minute: 600,
  weekday: 1,
  ...change,
})
const many = (count: number, change: (index: number) => Partial<WatchedEvent>) =>
  Array.from({ length: count }, (_, index) => event(index + 1, change(index)))
const rulesOf = (events: readonly WatchedEvent[]) => watch(events, msOf).map(({ rule }) => rule)

const ownFailure = { action: 'own-sign-in-failed', actorId: null, subjectId: 'wang' }
const notFound = { action: 'call-refused', detail: { refusal: 'not-found' } }

test('one less than too many is nothing; one more is told once, with whom and when', () => {
  expect(rulesOf(many(49, () => notFound))).toEqual([])
  const [alert, ...others] = watch(
    many(55, () => notFound),
    msOf,
  )
  expect(alert).toEqual({
    rule: 'many-not-found',
    severity: 'high',
    about: 'wang',
    count: 50,
    seq: 50,
  })
  expect(others).toEqual([])
})

test('a window that has passed is forgotten', () => {
  const slow = many(60, (index) => ({ ...notFound, at: String(START + index * 5_000) }))
  expect(rulesOf(slow)).toEqual([])
})

test('two people are counted apart', () => {
  const shared = many(80, (index) => ({ ...notFound, actorId: index % 2 === 0 ? 'wang' : 'li' }))
  expect(rulesOf(shared)).toEqual([])
})

test.each([
  ['accounts-locked', many(20, (i) => ({ action: 'locked', actorId: `a${i}` }))],
  ['sign-in-failures', many(100, () => ({ action: 'sign-in-failed', actorId: null }))],
  [
    'own-file-failures',
    many(20, () => ({ action: 'own-sign-in-failed', actorId: null, subjectId: 'unknown' })),
  ],
  [
    'own-file-guessed',
    many(20, (i) => ({
      ...ownFailure,
      network: `10.0.0.${i}`,
      at: String(START + i * 21_600_000),
    })),
  ],
  [
    'many-refusals',
    many(20, () => ({ action: 'call-refused', detail: { refusal: 'not-allowed' } })),
  ],
  [
    'bulk-approvals',
    many(30, () => ({ action: 'approval-passed', detail: { step: 'office-director' } })),
  ],
  ['bulk-reads', many(100, (i) => ({ action: 'household-read', householdId: `h${i}` }))],
  ['numbers-revealed', many(10, () => ({ action: 'personal-revealed', householdId: 'h' }))],
  ['many-exports', many(5, () => ({ action: 'trail-exported' }))],
  [
    'reads-out-of-hours',
    many(20, () => ({ action: 'household-read', householdId: 'h', minute: 1_400 })),
  ],
  ['rows-without-event', [event(1, { action: 'rows-changed' })]],
  ['clock-went-back', [event(1, { detail: { clockBehindMs: 60_001 } })]],
  ['money-out-of-hours', [event(1, { action: 'bank-paid', weekday: 6 })]],
  [
    'money-out-of-hours',
    [event(1, { action: 'approval-passed', detail: { step: 'agent-bank' }, minute: 1_300 })],
  ],
])('%s', (rule, events) => {
  expect(rulesOf(events)).toEqual([rule])
})

test('a hundred looks at one household are no search through the register', () => {
  expect(rulesOf(many(100, () => ({ action: 'household-read', householdId: 'h' })))).toEqual([])
})

test('every rule but the one that is seen elsewhere can come up', () => {
  const single = ['chain-broken', 'rows-without-event', 'clock-went-back', 'money-out-of-hours']
  const all = [...single, ...WINDOW_RULES.map(({ rule }) => rule)]
  expect(all.sort()).toEqual([...ALERT_RULES].sort())
})
