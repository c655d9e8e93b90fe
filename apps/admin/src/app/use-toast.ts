import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly text: string
  /** Takes back what was done, while it is still said. */
  readonly undo: (() => void) | null
}

export interface UseToastReturn {
  readonly toasts: DeepReadonly<ShallowRef<readonly Toast[]>>
  /** Says that something was done, and offers to take it back when it can be. */
  readonly done: (text: string, undo?: () => void) => void
  /** Says that something was not done, and why. Stays longer. */
  readonly problem: (text: string) => void
  readonly dismiss: (id: number) => void
}

const SHOWN_MS = { done: 4_000, problem: 12_000 } as const
/** What can be taken back is said for long enough to think it over. */
const UNDO_MS = 12_000

const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

function show(tone: Toast['tone'], text: string, undo: (() => void) | null = null): void {
  lastId += 1
  const id = lastId
  toasts.value = [...toasts.value.slice(-2), { id, tone, text, undo }]
  setTimeout(
    () => {
      dismiss(id)
    },
    undo === null ? SHOWN_MS[tone] : UNDO_MS,
  )
}

/** Short messages at the foot of the window, read out politely; at most three at a time. */
export function useToast(): UseToastReturn {
  return {
    toasts: readonly(toasts),
    done: (text, undo) => {
      show('done', text, undo ?? null)
    },
    problem: (text) => {
      show('problem', text)
    },
    dismiss,
  }
}
