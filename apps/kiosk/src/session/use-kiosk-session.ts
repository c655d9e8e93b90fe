import { useIdle } from '@yichi/ui/composables/use-idle'
import { computed, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { ComputedRef, MaybeRefOrGetter, ShallowRef } from 'vue'

/** What the screen is doing: serving somebody, asking, waiting at home, or calling people in. */
export type SessionState = 'visit' | 'asking' | 'waiting' | 'attract'

export interface UseKioskSessionOptions {
  /** Quiet time before the question, milliseconds; it begins anew when it changes. */
  idleMs: MaybeRefOrGetter<number>
  /** Length of its countdown, milliseconds. */
  warningMs: number
  /** Quiet time after the end of a visit before the attract loop, milliseconds. */
  attractMs: number
  /** Wipes what the visitor chose and shows the home page. */
  onEnd: () => void
  /** How long the touch that ends the attract loop is kept from what lies beneath. */
  shieldMs?: number
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number
}

export interface UseKioskSessionReturn {
  readonly state: ComputedRef<SessionState>
  readonly secondsLeft: Readonly<ShallowRef<number>>
  /** While set, an invisible sheet takes every touch. */
  readonly shielded: Readonly<ShallowRef<boolean>>
  /** The visitor is still here. */
  stay: () => void
  /** Ends the visit now. */
  end: () => void
}

/** One visit after the other: quiet, a question, home, and after a while the attract loop. */
export function useKioskSession(options: UseKioskSessionOptions): UseKioskSessionReturn {
  const view = options.window ?? window
  const attracting = shallowRef(false)
  const shielded = shallowRef(false)
  let attractTimer: number | undefined
  let shieldTimer: number | undefined

  function waitForAttract(): void {
    view.clearTimeout(attractTimer)
    attractTimer = view.setTimeout(() => (attracting.value = true), options.attractMs)
  }

  const idle = useIdle({
    get timeoutMs() {
      return toValue(options.idleMs)
    },
    warningMs: options.warningMs,
    onIdle: () => {
      options.onEnd()
      waitForAttract()
    },
    anyEventStays: false,
    window: view,
    ...(options.now === undefined ? {} : { now: options.now }),
  })

  watch(
    () => toValue(options.idleMs),
    () => {
      if (idle.state.value === 'active') idle.stay()
    },
  )

  function leaveAttract(): void {
    attracting.value = false
    shielded.value = true
    view.clearTimeout(shieldTimer)
    shieldTimer = view.setTimeout(() => (shielded.value = false), options.shieldMs ?? 500)
  }

  watch(
    idle.state,
    (now, before) => {
      if (before !== 'idle' || now !== 'active') return
      view.clearTimeout(attractTimer)
      if (attracting.value) leaveAttract()
    },
    // In the very event that woke the screen, so that the sheet is there before its click.
    { flush: 'sync' },
  )

  function end(): void {
    options.onEnd()
    idle.stay()
  }

  const state = computed<SessionState>(() => {
    if (attracting.value) return 'attract'
    if (idle.state.value === 'warning') return 'asking'
    return idle.state.value === 'idle' ? 'waiting' : 'visit'
  })

  onScopeDispose(() => {
    view.clearTimeout(attractTimer)
    view.clearTimeout(shieldTimer)
  })
  return { state, secondsLeft: idle.secondsLeft, shielded, stay: idle.stay, end }
}
