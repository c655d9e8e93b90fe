import { isIsoDate, toEpochDay } from '@yichi/domain/kernel/iso-date'

// China keeps one clock and has had no summer time since 1991.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The legal date in Shanghai of an instant in milliseconds, `2017-03-28`. */
export function dayInShanghai(ms: number): string {
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** Whole days from one legal date to another; negative when the second is earlier, 0 for text that is no date. */
export function daysBetween(from: string, to: string): number {
  if (!isIsoDate(from) || !isIsoDate(to)) return 0
  return toEpochDay(to) - toEpochDay(from)
}
