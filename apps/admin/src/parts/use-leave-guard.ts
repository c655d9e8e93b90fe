import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

export interface UseLeaveGuardOptions {
  /** Whether something that was typed would be lost. */
  readonly isDirty: () => boolean
  /** Browser window. Default: the real one. */
  readonly window?: Window
}

export interface UseLeaveGuardReturn {
  /** Whether the person is being asked. */
  readonly isAsking: Ref<boolean>
  /** The answer: leave and lose it, or stay. */
  readonly answer: (leave: boolean) => void
}

/** Asks before a page with something unsaved is left: by a dialog inside the console, by the browser outside it. */
export function useLeaveGuard(options: UseLeaveGuardOptions): UseLeaveGuardReturn {
  const { isDirty, window: view = window } = options
  const isAsking = ref(false)
  let decide: ((leave: boolean) => void) | null = null

  function answer(leave: boolean): void {
    isAsking.value = false
    decide?.(leave)
    decide = null
  }

  onBeforeRouteLeave(() => {
    if (!isDirty()) return true
    isAsking.value = true
    return new Promise<boolean>((resolve) => {
      decide?.(false)
      decide = resolve
    })
  })

  function onUnload(event: Event): void {
    if (isDirty()) event.preventDefault()
  }

  onMounted(() => {
    view.addEventListener('beforeunload', onUnload)
  })
  onBeforeUnmount(() => {
    view.removeEventListener('beforeunload', onUnload)
  })
  return { isAsking, answer }
}
