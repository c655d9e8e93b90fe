import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

export type IdleState = 'active' | 'warning' | 'idle'

export interface UseIdleOptions {
  /** Quiet time before the warning, in milliseconds. */
  timeoutMs: number
  /** Length of the warning, in milliseconds; 0 goes idle at once. */
  warningMs?: number
  /** Called once each time the state becomes idle. */
  onIdle?: () => void
  /** What counts as a sign of life. */
  events?: readonly string[]
  /** Whether an event during the warning ends it; if not, only `stay` does. */
  anyEventStays?: boolean
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number
}

export interface UseIdleReturn {
  readonly state: Readonly<ShallowRef<IdleState>>
  /** Whole seconds left of the warning. */
  readonly secondsLeft: Readonly<ShallowRef<number>>
  /** Counts as a sign of life. */
  stay: () => void
  stop: () => void
}

const EVENTS = ['pointerdown', 'keydown', 'wheel'] as const

/** Watches for signs of life: active, then a counted warning, then idle. */
export function useIdle(options: UseIdleOptions): UseIdleReturn {
  const view = options.window ?? window
  const now = options.now ?? (() => performance.now())
  const warningMs = options.warningMs ?? 0
  const events = options.events ?? EVENTS
  const state = shallowRef<IdleState>('active')
  const secondsLeft = shallowRef(0)
  let lastSeen = now()
  let timer: number | undefined

  function check(): void {
    const quiet = now() - lastSeen
    const left = options.timeoutMs + warningMs - quiet
    if (quiet < options.timeoutMs) {
      plan(options.timeoutMs - quiet)
    } else if (left > 0) {
      state.value = 'warning'
      secondsLeft.value = Math.ceil(left / 1000)
      plan(left % 1000 || 1000)
    } else {
      state.value = 'idle'
      secondsLeft.value = 0
      options.onIdle?.()
    }
  }

  function plan(delay: number): void {
    view.clearTimeout(timer)
    timer = view.setTimeout(check, Math.max(1, Math.ceil(delay)))
  }

  function stay(): void {
    lastSeen = now()
    state.value = 'active'
    secondsLeft.value = 0
    plan(options.timeoutMs)
  }

  function seen(): void {
    if (state.value === 'warning' && options.anyEventStays === false) return
    stay()
  }

  function stop(): void {
    view.clearTimeout(timer)
    for (const name of events) view.removeEventListener(name, seen, true)
  }

  for (const name of events) view.addEventListener(name, seen, { capture: true, passive: true })
  plan(options.timeoutMs)
  onScopeDispose(stop)
  return { state, secondsLeft, stay, stop }
}
