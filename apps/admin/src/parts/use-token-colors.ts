import { onScopeDispose, readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'

export interface UseTokenColorsOptions {
  /** Browser window. Default: the real one. */
  readonly window?: Window
}

/**
 * The computed colours of tokens such as `--teal`, for what is drawn on a canvas.
 * Read anew when the theme changes.
 */
export function useTokenColors<Name extends string>(
  names: readonly Name[],
  options: UseTokenColorsOptions = {},
): DeepReadonly<ShallowRef<Readonly<Record<Name, string>>>> {
  const view = options.window ?? window
  const root = view.document.documentElement

  function read(): Readonly<Record<Name, string>> {
    const style = view.getComputedStyle(root)
    const entries = names.map((name) => [
      name,
      style.getPropertyValue(name).trim() || 'currentColor',
    ])
    return Object.fromEntries(entries) as Record<Name, string>
  }

  const colors = shallowRef(read())
  function refresh(): void {
    colors.value = read()
  }

  const observer = new MutationObserver(refresh)
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
  const system = view.matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', refresh)
  onScopeDispose(() => {
    observer.disconnect()
    system.removeEventListener('change', refresh)
  })
  return readonly(colors) as DeepReadonly<ShallowRef<Readonly<Record<Name, string>>>>
}
