import { computed, onScopeDispose, shallowRef, toValue } from 'vue'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import { freshnessOf } from './freshness.ts'
import type { FreshnessLevel } from './freshness.ts'

export interface UseFreshnessOptions {
  /** When the answer on show came, by the monotonic clock; null while there is none. */
  fetchedAt: MaybeRefOrGetter<number | null>
  /** Between two looks at the clock, milliseconds. */
  everyMs?: number
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds, so that a wrong wall clock cannot make old data new. */
  now?: () => number
}

export interface UseFreshnessReturn {
  readonly level: ComputedRef<FreshnessLevel>
  readonly ageMs: ComputedRef<number | null>
}

/** Age of what is on show, counted from the moment it arrived. */
export function useFreshness(options: UseFreshnessOptions): UseFreshnessReturn {
  const view = options.window ?? window
  const now = options.now ?? (() => performance.now())
  const everyMs = options.everyMs ?? 15_000
  const clock = shallowRef(now())
  let timer = view.setTimeout(tick, everyMs)

  function tick(): void {
    clock.value = now()
    timer = view.setTimeout(tick, everyMs)
  }

  const ageMs = computed(() => {
    const fetchedAt = toValue(options.fetchedAt)
    return fetchedAt === null ? null : Math.max(0, clock.value - fetchedAt)
  })
  const level = computed(() => freshnessOf(ageMs.value))
  onScopeDispose(() => view.clearTimeout(timer))
  return { level, ageMs }
}
