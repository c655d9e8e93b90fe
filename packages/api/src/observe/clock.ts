import { assert } from '@yichi/domain/kernel/assert'
import type { Brand } from '@yichi/domain/kernel/brand'
import { isoDate } from '@yichi/domain/kernel/iso-date'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'

/** A moment as UTC text, `YYYY-MM-DDTHH:MM:SS.sssZ`: sorts as text in the order of time. */
export type Instant = Brand<string, 'Instant'>

/** Whoever needs the time is given one of these; nothing reads the machine's clock by itself. */
export type Clock = () => Instant

/** A wall clock in Asia/Shanghai: the legal day and the time of day `HH:MM:SS`. */
export interface ShanghaiMoment {
  readonly day: IsoDate
  readonly time: string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** Whether the text is an instant that exists, to the millisecond and in UTC. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && INSTANT.test(text) && !Number.isNaN(Date.parse(text))
}

/** The instant, or an assertion: for literals and for text read from the database. */
export function instant(text: string): Instant {
  assert(isInstant(text), 'clock: not a UTC instant with milliseconds')
  return text
}

/** Milliseconds since 1970 to an instant. */
export function fromEpochMs(milliseconds: number): Instant {
  return instant(new Date(milliseconds).toISOString())
}

/** Milliseconds since 1970. */
export function toEpochMs(at: Instant): number {
  return Date.parse(at)
}

/** The instant `milliseconds` later, or earlier when negative. */
export function addMs(at: Instant, milliseconds: number): Instant {
  return fromEpochMs(toEpochMs(at) + milliseconds)
}

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString() as Instant

/** The legal date of an instant in Asia/Shanghai, whatever zone the machine stands in (UTC+8 since 1992). */
export function shanghaiDay(at: Instant): IsoDate {
  return isoDate(shanghaiText(at).slice(0, 10))
}

/** What a clock on a wall in Shanghai shows now. */
export function shanghaiNow(clock: Clock): ShanghaiMoment {
  const text = shanghaiText(clock())
  return { day: isoDate(text.slice(0, 10)), time: text.slice(11, 19) }
}

function shanghaiText(at: Instant): string {
  return new Date(toEpochMs(at) + SHANGHAI_OFFSET_MS).toISOString()
}
