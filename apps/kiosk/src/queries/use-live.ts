import { computed, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { ComputedRef, MaybeRefOrGetter, ShallowRef } from 'vue'
import type { Snapshot, Snapshots } from './snapshots.ts'

export interface UseLiveOptions<View> {
  /** Names the question; a change asks anew. Nothing is asked while it is null. */
  key: MaybeRefOrGetter<string | null>
  /** Asks the server for what the key names now. */
  load: (signal: AbortSignal) => Promise<View>
  snapshots: Snapshots
  /** Whether the answer outlives a visit. */
  lasting?: boolean
  /** Between two looks for newer data, milliseconds. */
  pollMs: number
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number
}

export interface UseLiveReturn<View> {
  /** The last good answer to the present question. */
  readonly snapshot: ComputedRef<Snapshot<View> | null>
  /** Whether the last attempt failed. */
  readonly failing: Readonly<ShallowRef<boolean>>
  ask: () => void
}

const FIRST_RETRY_MS = 3_000
const TIMEOUT_MS = 8_000

/** Asks, keeps the last good answer, looks again every `pollMs`, and retries gently when it fails. */
export function useLive<View>(options: UseLiveOptions<View>): UseLiveReturn<View> {
  const view = options.window ?? window
  const now = options.now ?? (() => performance.now())
  const answered = shallowRef<{ key: string; snapshot: Snapshot<View> } | null>(null)
  const failing = shallowRef(false)
  let failures = 0
  let timer: number | undefined
  let running: AbortController | undefined

  const snapshot = computed(() => {
    const key = toValue(options.key)
    if (key === null) return null
    if (answered.value?.key === key) return answered.value.snapshot
    // The store is keyed by question, and one question always has one kind of answer.
    return options.snapshots.get(key) as Snapshot<View> | null
  })

  function plan(delay: number): void {
    view.clearTimeout(timer)
    timer = view.setTimeout(ask, delay)
  }

  async function attempt(key: string, own: AbortController): Promise<void> {
    const limit = view.setTimeout(() => own.abort(), TIMEOUT_MS)
    try {
      const answer = await options.load(own.signal)
      if (running !== own) return
      const fresh = { view: answer, fetchedAt: now() }
      options.snapshots.set(key, fresh, options.lasting ?? false)
      answered.value = { key, snapshot: fresh }
      failing.value = false
      options.snapshots.unreachable.value = false
      failures = 0
      plan(options.pollMs)
    } catch {
      // Out of reach: the last good answer stays, and the next attempt comes a little later each time.
      if (running !== own) return
      failing.value = true
      options.snapshots.unreachable.value = true
      plan(Math.min(options.pollMs, FIRST_RETRY_MS * 2 ** failures))
      failures += 1
    } finally {
      view.clearTimeout(limit)
    }
  }

  function ask(): void {
    view.clearTimeout(timer)
    running?.abort()
    running = undefined
    const key = toValue(options.key)
    if (key === null) return
    running = new AbortController()
    void attempt(key, running)
  }

  watch(() => toValue(options.key), ask, { immediate: true })
  onScopeDispose(() => {
    view.clearTimeout(timer)
    running?.abort()
    running = undefined
  })
  return { snapshot, failing, ask }
}
