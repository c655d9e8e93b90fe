import type { LockOutRule } from './lock-out.ts'

/** How long a session may be idle and last, in milliseconds, and how many a person may have at once. */
export interface SessionTimes {
  readonly idleMs: number
  readonly absoluteMs: number
  readonly atOnce: number
}

/** Whose password it is: residents have a shorter one and keep it as long as they like. */
export type PasswordKind = 'staff' | 'resident'

/** What a county asks of passwords. */
export interface PasswordProfile {
  /** In characters, as people count them. */
  readonly shortest: Readonly<Record<PasswordKind, number>>
  /** Of small letters, capitals, digits and everything else: how many must occur. */
  readonly classes: Readonly<Record<PasswordKind, number>>
  /** After so many days it has to be changed; null: never. */
  readonly ageDays: Readonly<Record<PasswordKind, number | null>>
  /** So many days before that the person is told. */
  readonly warnDays: number
  /** So many earlier ones may not come back. */
  readonly history: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** What is locked like this stays locked until somebody lifts it. */
const UNTIL_LIFTED = 100 * YEAR

/** Locked at once for a while, and for twice as long every next time. */
const fromNewPlace: LockOutRule = {
  most: 5,
  windowMs: 15 * MINUTE,
  lockMs: 15 * MINUTE,
  longestLockMs: DAY,
  afterLock: 'start-over',
}

/** One try more than that in the window is refused, and nothing doubles. */
const atMost = (most: number, windowMs: number): LockOutRule => ({
  most,
  windowMs,
  lockMs: windowMs,
  longestLockMs: windowMs,
  afterLock: 'start-over',
})

/**
 * Every figure that bounds a door, a session, a code or a flow, in this one table. All times are milliseconds.
 * The program obeys it, the screens show it, and the tests read it.
 */
export const LIMITS = {
  signIn: {
    /** One account from one network. */
    pair: fromNewPlace,
    /** One account on one of its known browsers: the guesses of others do not count here. */
    device: fromNewPlace,
    /** One account from everywhere: unknown browsers then wait between two tries. */
    account: {
      most: 20,
      windowMs: HOUR,
      lockMs: SECOND,
      longestLockMs: 30 * SECOND,
      afterLock: 'keep-counting',
    },
    /** One network, whatever the accounts. */
    network: atMost(100, HOUR),
    /** The whole county: tells, and doubles the waiting of `account`. */
    everywhere: atMost(1_000, 10 * MINUTE),
  },
  /** Codes of the second factor and recovery codes together. */
  secondFactor: {
    staff: {
      most: 5,
      windowMs: 15 * MINUTE,
      lockMs: UNTIL_LIFTED,
      longestLockMs: UNTIL_LIFTED,
      afterLock: 'start-over',
    },
    /** Nobody may lift the lock of an administrator alone: it ends by itself. */
    administrators: {
      most: 5,
      windowMs: 15 * MINUTE,
      lockMs: DAY,
      longestLockMs: DAY,
      afterLock: 'start-over',
    },
  },
  /** The password once more, inside a session. */
  proof: { guesses: fromNewPlace, freshMs: 5 * MINUTE },
  register: { perHour: atMost(3, HOUR), perDay: atMost(20, DAY), pendingMost: 200 },
  reset: { perAccount: atMost(3, DAY), perNetwork: atMost(20, DAY), codes: fromNewPlace },
  setUp: { guesses: fromNewPlace },
  /** Calls of one signed-in person. */
  api: { perMinute: 600, burst: 100 },
  /** Calls of one kiosk. */
  kioskFeed: { perMinute: 120 },
  /** A resident at the door of the own file: per device, and per person. */
  ownFile: {
    device: atMost(5, 10 * MINUTE),
    person: atMost(5, DAY),
    alertAt: 20,
  },
  exports: { perHour: atMost(10, HOUR), rowsMost: 50_000, rowsWithoutProof: 100 },
  sessions: {
    staff: { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR, atOnce: 3 },
    financeApprovers: { idleMs: 15 * MINUTE, absoluteMs: 8 * HOUR, atOnce: 3 },
    administrators: { idleMs: 15 * MINUTE, absoluteMs: 8 * HOUR, atOnce: 1 },
    residents: { idleMs: MINUTE, absoluteMs: 10 * MINUTE, atOnce: 1 },
    /** A request writes "last seen" only when the stored one is older: reads stay reads. */
    touchAfterMs: MINUTE,
  },
  devices: { knownMs: 180 * DAY },
  /** An account that nobody uses is taken out of use; a registration that nobody decides about is removed. */
  accounts: { unusedMs: 90 * DAY, pendingMs: 30 * DAY },
  codes: {
    letters: 20,
    resetMs: DAY,
    setUpMs: DAY,
    /** A password that somebody else has seen. */
    oneTimePasswordMs: DAY,
    /** The same in the demonstration county, where everybody is made up and the paper lies about for longer. */
    demonstrationMs: 30 * DAY,
    /** Between the password and the second factor. */
    ticketMs: 5 * MINUTE,
    /** Between the picture of the second factor and its first code. */
    offeredFactorMs: 15 * MINUTE,
    recoveryCodes: 10,
  },
  passwords: {
    longest: 128,
    /** What the county is assessed by. */
    dengbao: {
      shortest: { staff: 10, resident: 8 },
      classes: { staff: 3, resident: 0 },
      ageDays: { staff: 90, resident: null },
      warnDays: 14,
      history: 5,
    },
    /** What today's research says: length and lists instead of composition and rotation. */
    asvs: {
      shortest: { staff: 10, resident: 8 },
      classes: { staff: 0, resident: 0 },
      ageDays: { staff: null, resident: null },
      warnDays: 14,
      history: 0,
    },
  },
} as const satisfies Limits

interface Limits {
  readonly signIn: Readonly<
    Record<'pair' | 'device' | 'account' | 'network' | 'everywhere', LockOutRule>
  >
  readonly secondFactor: Readonly<Record<'staff' | 'administrators', LockOutRule>>
  readonly sessions: {
    readonly [kind in 'staff' | 'financeApprovers' | 'administrators' | 'residents']: SessionTimes
  } & { readonly touchAfterMs: number }
  readonly passwords: {
    readonly longest: number
    readonly dengbao: PasswordProfile
    readonly asvs: PasswordProfile
  }
  readonly [other: string]: unknown
}
