import { computed, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'

export interface UseKeypadOptions {
  /** Most digits taken. */
  maxDigits: number
  /** A dash is shown after this many digits; none by default. */
  dashAfter?: number
  /** Called by the Enter key of a scanner or a real keyboard. */
  onEnter?: () => void
}

export interface UseKeypadReturn {
  readonly digits: Readonly<ShallowRef<string>>
  /** The digits as they are read: `03-0042`. */
  readonly shown: ComputedRef<string>
  press: (digit: string) => void
  erase: () => void
  clear: () => void
  /** Takes a key of a real keyboard or a scanner. */
  take: (event: Pick<KeyboardEvent, 'key'>) => void
}

/** Digits keyed in on the screen's own pad. */
export function useKeypad(options: UseKeypadOptions): UseKeypadReturn {
  const digits = shallowRef('')
  const dashAfter = options.dashAfter ?? options.maxDigits

  const shown = computed(() => {
    const head = digits.value.slice(0, dashAfter)
    const tail = digits.value.slice(dashAfter)
    return tail === '' ? head : `${head}-${tail}`
  })

  function press(digit: string): void {
    if (/^\d$/.test(digit) && digits.value.length < options.maxDigits) digits.value += digit
  }

  function erase(): void {
    digits.value = digits.value.slice(0, -1)
  }

  function clear(): void {
    digits.value = ''
  }

  function take(event: Pick<KeyboardEvent, 'key'>): void {
    if (event.key === 'Backspace') erase()
    else if (event.key === 'Enter') options.onEnter?.()
    else press(event.key)
  }

  return { digits, shown, press, erase, clear, take }
}
