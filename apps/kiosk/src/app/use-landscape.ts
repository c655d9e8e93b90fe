import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

export interface UseLandscapeOptions {
  /** Browser window; the real one by default. */
  window?: Window
}

/** Whether the screen lies on its side. */
export function useLandscape(options: UseLandscapeOptions = {}): Readonly<ShallowRef<boolean>> {
  const view = options.window ?? window
  const query = view.matchMedia('(orientation: landscape)')
  const landscape = shallowRef(query.matches)
  const follow = (event: { matches: boolean }): void => {
    landscape.value = event.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return landscape
}
