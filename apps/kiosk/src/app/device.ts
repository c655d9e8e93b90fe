/** Times of this screen, from its address: the device record writes them, tests shorten them. */
export interface DeviceSettings {
  /** Quiet time on a page before the question, milliseconds. */
  readonly idleMs: number
  /** The same on a private page. */
  readonly privateIdleMs: number
  /** Length of the question's countdown, milliseconds. */
  readonly warningMs: number
  /** Quiet time on the home page before the attract loop, milliseconds. */
  readonly attractMs: number
  /** Between two looks for newer data, milliseconds. */
  readonly pollMs: number
  /** After the start, before the screens that are not open yet are fetched, milliseconds. */
  readonly warmMs: number
}

const DEFAULTS: DeviceSettings = {
  idleMs: 45_000,
  privateIdleMs: 40_000,
  warningMs: 20_000,
  attractMs: 60_000,
  pollMs: 60_000,
  warmMs: 30_000,
}

/**
 * Reads `?idle=45,20,60` (seconds: question, countdown, attract loop; later ones may be left out), `?own=40`
 * `?poll=60` and `?warm=30`. What is missing or makes no sense stays at its default.
 */
export function deviceSettings(search: string): DeviceSettings {
  const params = new URLSearchParams(search)
  const [idle, warning, attract] = (params.get('idle') ?? '').split(',')
  return {
    idleMs: milliseconds(idle, DEFAULTS.idleMs),
    privateIdleMs: milliseconds(params.get('own') ?? undefined, DEFAULTS.privateIdleMs),
    warningMs: milliseconds(warning, DEFAULTS.warningMs),
    attractMs: milliseconds(attract, DEFAULTS.attractMs),
    pollMs: milliseconds(params.get('poll') ?? undefined, DEFAULTS.pollMs),
    warmMs: milliseconds(params.get('warm') ?? undefined, DEFAULTS.warmMs),
  }
}

function milliseconds(seconds: string | undefined, otherwise: number): number {
  const value = seconds === undefined || seconds.trim() === '' ? Number.NaN : Number(seconds)
  return value > 0 && value <= 3_600 ? Math.round(value * 1000) : otherwise
}
