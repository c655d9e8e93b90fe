import { computed, onScopeDispose, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'

export type ThemeChoice = 'system' | 'light' | 'dark'

export interface UseDarkOptions {
  /** Browser window; the real one by default. */
  window?: Window
  /** Where the choice is kept; null keeps it for this page only. Local storage by default. */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Key under which the choice is kept. */
  key?: string
}

export interface UseDarkReturn {
  readonly choice: Readonly<ShallowRef<ThemeChoice>>
  readonly isDark: ComputedRef<boolean>
  choose: (next: ThemeChoice) => void
}

/** Light, dark, or as the system has it; written to `data-theme` on the document's root. */
export function useDark(options: UseDarkOptions = {}): UseDarkReturn {
  const view = options.window ?? window
  const storage = options.storage === undefined ? view.localStorage : options.storage
  const key = options.key ?? 'yichi.theme'
  const root = view.document.documentElement
  const system = view.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = shallowRef(system.matches)
  const choice = shallowRef<ThemeChoice>(readChoice(storage?.getItem(key) ?? null))
  const isDark = computed(() =>
    choice.value === 'system' ? systemIsDark.value : choice.value === 'dark',
  )

  function apply(): void {
    if (choice.value === 'system') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', choice.value)
  }

  function choose(next: ThemeChoice): void {
    choice.value = next
    if (next === 'system') storage?.removeItem(key)
    else storage?.setItem(key, next)
    apply()
  }

  function followSystem(event: { matches: boolean }): void {
    systemIsDark.value = event.matches
  }

  apply()
  system.addEventListener('change', followSystem)
  onScopeDispose(() => system.removeEventListener('change', followSystem))
  return { choice, isDark, choose }
}

function readChoice(stored: string | null): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}
