import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/** Short side, in millimetres, of the 21.5 inch panel that screens without a record count as. */
const SHORT_SIDE_MM = 268

export interface UseMmOptions {
  /** Browser window to measure; the real one by default. */
  window?: Window
  /** Element that carries `--mm`; the document's root by default. */
  root?: HTMLElement
  /** Name of the address parameter that fixes pixels per millimetre. */
  parameter?: string
}

export interface UseMmReturn {
  /** CSS pixels per millimetre of glass. */
  readonly pixelsPerMm: Readonly<ShallowRef<number>>
  measure: () => void
}

/** Pixels per millimetre named in an address, or null when it names none between 0.5 and 20. */
export function pixelsPerMmIn(search: string, parameter: string): number | null {
  const raw = new URLSearchParams(search).get(parameter)
  const value = raw === null || raw.trim() === '' ? Number.NaN : Number(raw)
  return value >= 0.5 && value <= 20 ? value : null
}

/** Keeps `--mm` right: from the address if it says so, else from the short side of the window. */
export function useMm(options: UseMmOptions = {}): UseMmReturn {
  const view = options.window ?? window
  const root = options.root ?? view.document.documentElement
  const fixed = pixelsPerMmIn(view.location.search, options.parameter ?? 'mm')
  const pixelsPerMm = shallowRef(1)

  function measure(): void {
    const short = Math.min(view.innerWidth, view.innerHeight)
    pixelsPerMm.value = fixed ?? Math.round((short / SHORT_SIDE_MM) * 100) / 100
    root.style.setProperty('--mm', `${pixelsPerMm.value}px`)
  }

  measure()
  view.addEventListener('resize', measure)
  onScopeDispose(() => view.removeEventListener('resize', measure))
  return { pixelsPerMm, measure }
}
