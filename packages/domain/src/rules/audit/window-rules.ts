import type { WatchedEvent } from './alert.ts'
import type { WindowRule } from './count-in-window.ts'
import { isReadAction } from './read-actions.ts'

const actor = ({ actorId }: WatchedEvent): string | null => actorId
const refusedWith = (code: string) => (event: WatchedEvent) =>
  event.action === 'call-refused' && event.detail['refusal'] === code
const isOwnFailure = ({ action }: WatchedEvent): boolean => action === 'own-sign-in-failed'
const isNight = ({ minute }: WatchedEvent): boolean => minute < 6 * 60 || minute >= 22 * 60

/** How often is too often. */
export const WINDOW_RULES: readonly WindowRule[] = [
  {
    rule: 'accounts-locked',
    severity: 'high',
    counts: ({ action }) => action === 'locked',
    of: () => 'county',
    most: 20,
    minutes: 10,
  },
  {
    rule: 'sign-in-failures',
    severity: 'high',
    counts: ({ action }) => action === 'sign-in-failed',
    of: ({ network }) => network,
    most: 100,
    minutes: 60,
  },
  {
    rule: 'own-file-failures',
    severity: 'medium',
    counts: isOwnFailure,
    of: ({ network }) => network,
    most: 20,
    minutes: 60,
  },
  {
    // So few tries a day are taken that this is somebody who comes back for days.
    rule: 'own-file-guessed',
    severity: 'high',
    counts: (event) => isOwnFailure(event) && event.subjectId !== 'unknown',
    of: ({ subjectId }) => subjectId,
    most: 20,
    minutes: 7 * 24 * 60,
  },
  {
    rule: 'many-not-found',
    severity: 'high',
    counts: refusedWith('not-found'),
    of: actor,
    most: 50,
    minutes: 1,
  },
  {
    rule: 'many-refusals',
    severity: 'medium',
    counts: refusedWith('not-allowed'),
    of: actor,
    most: 20,
    minutes: 10,
  },
  {
    rule: 'bulk-approvals',
    severity: 'medium',
    counts: ({ action }) => action === 'approval-passed',
    of: actor,
    most: 30,
    minutes: 5,
  },
  {
    rule: 'bulk-reads',
    severity: 'medium',
    counts: ({ action, householdId }) => isReadAction(action) && householdId !== null,
    of: actor,
    distinct: ({ householdId }) => householdId,
    most: 100,
    minutes: 10,
  },
  {
    rule: 'reads-out-of-hours',
    severity: 'low',
    counts: (event) => isReadAction(event.action) && event.householdId !== null && isNight(event),
    of: actor,
    most: 20,
    minutes: 60,
  },
  {
    rule: 'numbers-revealed',
    severity: 'medium',
    counts: ({ action }) => action === 'personal-revealed',
    of: actor,
    most: 10,
    minutes: 60,
  },
  {
    rule: 'many-exports',
    severity: 'medium',
    counts: ({ action }) => action === 'trail-exported',
    of: actor,
    most: 5,
    minutes: 60,
  },
]
