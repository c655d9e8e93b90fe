import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef } from 'vue'

export interface UseRevealOptions {
  /** How many things come one after the other. */
  count: () => number
  /** Begins anew when it changes; nothing comes while it is null. */
  topic: () => string | null
  /** Between two of them, milliseconds. */
  everyMs?: number
  /** The longest the whole may take, milliseconds. */
  atMostMs?: number
  /** Browser window; the real one by default. */
  window?: Window
}

export interface UseRevealReturn {
  /** How many are to be seen. */
  readonly shown: ComputedRef<number>
  readonly done: ComputedRef<boolean>
  /** Shows all that is left at once. */
  finish: () => void
}

/** Lets things come one by one; at once for whoever asked for less motion. */
export function useReveal(options: UseRevealOptions): UseRevealReturn {
  const view = options.window ?? window
  const reached = shallowRef(0)
  let timer: number | undefined
  const still = (): boolean => view.matchMedia('(prefers-reduced-motion: reduce)').matches

  function finish(): void {
    view.clearTimeout(timer)
    reached.value = Number.POSITIVE_INFINITY
  }

  function next(): void {
    reached.value += 1
    if (reached.value > options.count()) return
    const pace = Math.min(
      options.everyMs ?? 450,
      (options.atMostMs ?? 4_500) / Math.max(1, options.count()),
    )
    timer = view.setTimeout(next, pace)
  }

  watch(
    options.topic,
    (topic) => {
      view.clearTimeout(timer)
      reached.value = 0
      if (topic === null) return
      if (still()) finish()
      else next()
    },
    { immediate: true },
  )
  onScopeDispose(() => view.clearTimeout(timer))

  const shown = computed(() => Math.min(reached.value, options.count()))
  return { shown, done: computed(() => reached.value > options.count()), finish }
}
