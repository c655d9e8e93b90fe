import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/** An answer of the server, and when it came by the monotonic clock of this device. */
export interface Snapshot<View> {
  readonly view: View
  /** Monotonic milliseconds. */
  readonly fetchedAt: number
}

/** Answers kept in memory by question, so that a lost network leaves the last good one. */
export interface Snapshots {
  get: (key: string) => Snapshot<unknown> | null
  /** `lasting` marks what the screen fetched of itself; the rest belongs to a visit. */
  set: (key: string, snapshot: Snapshot<unknown>, lasting: boolean) => void
  /** Drops all that a visitor asked for. */
  endVisit: () => void
  readonly size: number
  /** Whether the last attempt to reach the server failed, whoever made it. */
  readonly unreachable: ShallowRef<boolean>
}

/** At most this many answers of a visit are kept; the oldest goes first. */
const LIMIT = 40

export function createSnapshots(): Snapshots {
  const lastingOnes = new Map<string, Snapshot<unknown>>()
  const ofVisit = new Map<string, Snapshot<unknown>>()

  return {
    unreachable: shallowRef(false),
    get: (key) => lastingOnes.get(key) ?? ofVisit.get(key) ?? null,
    set(key, snapshot, lasting) {
      if (lasting || lastingOnes.has(key)) {
        lastingOnes.set(key, snapshot)
        return
      }
      ofVisit.delete(key)
      ofVisit.set(key, snapshot)
      const oldest = ofVisit.keys().next().value
      if (ofVisit.size > LIMIT && oldest !== undefined) ofVisit.delete(oldest)
    },
    endVisit: () => ofVisit.clear(),
    get size() {
      return lastingOnes.size + ofVisit.size
    },
  }
}
