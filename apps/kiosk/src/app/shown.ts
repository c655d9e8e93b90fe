import { inject, onScopeDispose, shallowRef, watch } from 'vue'
import type { InjectionKey, ShallowRef, WatchSource } from 'vue'

/** What the stamp at the top speaks about: the answer the present screen shows. */
export interface Shown {
  readonly dataAsOf: string
  readonly fetchedAt: number
}

export const SHOWN: InjectionKey<ShallowRef<Shown | null>> = Symbol('shown')

/** Hands the screen's own answer to the stamp for as long as the screen is open. */
export function useShown(source: WatchSource<Shown | null>): void {
  const shown = inject(SHOWN, () => shallowRef(null), true)
  watch(source, (now) => (shown.value = now), { immediate: true })
  onScopeDispose(() => (shown.value = null))
}
