import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

export interface UseTimeLeftOptions {
  /** Called once, when nothing is left. */
  onOver: () => void
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number
}

export interface UseTimeLeftReturn {
  /** Milliseconds; 0 before the start. */
  readonly leftMs: Readonly<ShallowRef<number>>
  readonly lastsMs: Readonly<ShallowRef<number>>
  start: (lastsMs: number) => void
}

/** The time until something ends however busy it is, counted down by the second. */
export function useTimeLeft(options: UseTimeLeftOptions): UseTimeLeftReturn {
  const view = options.window ?? window
  const now = options.now ?? (() => performance.now())
  const leftMs = shallowRef(0)
  const lasts = shallowRef(0)
  let endsAt = 0
  let timer: number | undefined

  function count(): void {
    leftMs.value = Math.max(0, endsAt - now())
    if (leftMs.value === 0) options.onOver()
    else timer = view.setTimeout(count, Math.min(1_000, leftMs.value))
  }

  function start(lastsMs: number): void {
    view.clearTimeout(timer)
    lasts.value = lastsMs
    endsAt = now() + lastsMs
    count()
  }

  onScopeDispose(() => view.clearTimeout(timer))
  return { leftMs, lastsMs: lasts, start }
}
