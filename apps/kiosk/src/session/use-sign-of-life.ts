import { onScopeDispose } from 'vue'

export interface UseSignOfLifeOptions {
  /** Passes it on. */
  tell: () => void
  /** At most this often, milliseconds; the last touch is never lost. */
  everyMs?: number
  /** Browser window; the real one by default. */
  window?: Window
  /** Monotonic milliseconds; `performance.now` by default. */
  now?: () => number
}

/** Passes touches on, so that whoever waits elsewhere knows that somebody is still here. */
export function useSignOfLife(options: UseSignOfLifeOptions): void {
  const view = options.window ?? window
  const now = options.now ?? (() => performance.now())
  const everyMs = options.everyMs ?? 5_000
  let toldAt = now() - everyMs
  let timer: number | undefined

  function seen(): void {
    timer ??= view.setTimeout(
      () => {
        timer = undefined
        toldAt = now()
        options.tell()
      },
      Math.max(0, toldAt + everyMs - now()),
    )
  }

  view.addEventListener('pointerdown', seen, true)
  onScopeDispose(() => {
    view.removeEventListener('pointerdown', seen, true)
    view.clearTimeout(timer)
  })
}
