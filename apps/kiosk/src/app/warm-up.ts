import type { Router } from 'vue-router'

export interface WarmUpOptions {
  router: Router
  /** After the start, milliseconds. */
  afterMs: number
  /** Browser window; the real one by default. */
  window?: Window
}

/**
 * Fetches the screens that are not open yet, one after the other, some time after the start: a screen that
 * loses its network later can still open every one of them. The first load does not wait for it.
 */
export function warmUp({ router, afterMs, window: view = window }: WarmUpOptions): void {
  async function fetchAll(): Promise<void> {
    for (const { components } of router.getRoutes()) {
      const screen = components?.['default'] as
        (() => Promise<unknown>) | Record<string, unknown> | undefined
      // What cannot be fetched now is fetched when it is opened.
      if (typeof screen === 'function') await screen().catch(() => undefined)
    }
  }
  view.setTimeout(() => void fetchAll(), afterMs)
}
