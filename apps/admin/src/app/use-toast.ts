import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly text: string
}

export interface UseToastReturn {
  readonly toasts: DeepReadonly<ShallowRef<readonly Toast[]>>
  /** Says that something was done. */
  readonly done: (text: string) => void
  /** Says that something was not done, and why. Stays longer. */
  readonly problem: (text: string) => void
  readonly dismiss: (id: number) => void
}

const SHOWN_MS = { done: 4_000, problem: 12_000 } as const

const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

function show(tone: Toast['tone'], text: string): void {
  lastId += 1
  const id = lastId
  toasts.value = [...toasts.value.slice(-2), { id, tone, text }]
  setTimeout(() => {
    dismiss(id)
  }, SHOWN_MS[tone])
}

/** Short messages at the foot of the window, read out politely; at most three at a time. */
export function useToast(): UseToastReturn {
  return {
    toasts: readonly(toasts),
    done: (text) => {
      show('done', text)
    },
    problem: (text) => {
      show('problem', text)
    },
    dismiss,
  }
}
