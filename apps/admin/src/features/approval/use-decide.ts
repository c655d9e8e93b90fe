import { onScopeDispose, ref, type Ref } from 'vue'

/** What is being decided: nothing yet, or one of three with its details still open. */
export type DecideMode = 'none' | 'pass' | 'return' | 'hold'

export interface UseDecideOptions {
  /** Whether this person may act on this case now. Asked at every key. */
  readonly canAct: () => boolean
  /** Whether this step can put the case on hold. Default: yes. */
  readonly canHold?: () => boolean
  /** Where keys are listened for. Default: the browser's window. */
  readonly window?: Pick<Window, 'addEventListener' | 'removeEventListener'>
}

export interface UseDecideReturn {
  readonly mode: Ref<DecideMode>
  /** Opens a decision; nothing is signed by it. */
  readonly start: (mode: DecideMode) => void
  readonly cancel: () => void
}

const MODE_OF_KEY: Readonly<Record<string, DecideMode>> = { a: 'pass', r: 'return', h: 'hold' }
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"], dialog'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}

/**
 * A, R and H open a decision, Escape closes it; never while typing or in a dialog, never with
 * Ctrl, Alt or Cmd. A key alone signs nothing: the opened decision is confirmed with Enter.
 */
export function useDecide(options: UseDecideOptions): UseDecideReturn {
  const { canAct, canHold = () => true, window: view = window } = options
  const mode = ref<DecideMode>('none')

  function start(next: DecideMode): void {
    if (!canAct() || (next === 'hold' && !canHold())) return
    mode.value = next
  }

  function cancel(): void {
    mode.value = 'none'
  }

  function onKeydown(event: Event): void {
    const { key, ctrlKey, altKey, metaKey, target, defaultPrevented } = event as KeyboardEvent
    if (defaultPrevented || ctrlKey || altKey || metaKey) return
    if (key === 'Escape' && mode.value !== 'none') {
      cancel()
      return
    }
    const next = MODE_OF_KEY[key.toLowerCase()]
    if (next === undefined || isTyping(target)) return
    start(next)
    if (mode.value === next) event.preventDefault()
  }

  view.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    view.removeEventListener('keydown', onKeydown)
  })
  return { mode, start, cancel }
}
