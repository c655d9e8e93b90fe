import { computed, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'

export interface UseDecimalPadReturn {
  /** The keys as they were pressed: `86.3`. */
  readonly text: Readonly<ShallowRef<string>>
  /** In hundredths; null while nothing is keyed in. */
  readonly hundredths: ComputedRef<number | null>
  readonly full: ComputedRef<boolean>
  /** A digit or `.`. */
  press: (key: string) => void
  erase: () => void
  clear: () => void
}

/** A number of at most three digits with two places after the point, keyed in on the screen's own pad. */
export function useDecimalPad(): UseDecimalPadReturn {
  const text = shallowRef('')

  const hundredths = computed(() => {
    const [whole = '', part = ''] = text.value.split('.')
    const digits = whole + part.padEnd(2, '0')
    return text.value === '' ? null : Number(digits)
  })
  const full = computed(() => /\.\d\d$/.test(text.value))

  function press(key: string): void {
    const next = text.value + key
    if (/^\d{1,3}(\.\d{0,2})?$/.test(next)) text.value = next
  }

  return {
    text,
    hundredths,
    full,
    press,
    erase: () => (text.value = text.value.slice(0, -1)),
    clear: () => (text.value = ''),
  }
}
