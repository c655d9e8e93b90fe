import { useIdle } from '@yichi/ui/composables/use-idle'
import { computed, type ComputedRef } from 'vue'

export interface UsePollIntervalOptions {
  /** Pause between two readings while somebody is there, milliseconds. */
  readonly everyMs: number
  /** Quiet time after which nobody is, milliseconds. Default 120,000. */
  readonly idleAfterMs?: number
  /** Browser window. Default: the real one. */
  readonly window?: Window
}

/**
 * How often to read again: not at all once nobody touches the console, or an open page would
 * keep the session alive for ever.
 */
export function usePollInterval(options: UsePollIntervalOptions): ComputedRef<number | false> {
  const { everyMs, idleAfterMs = 120_000, window: view = window } = options
  const { state } = useIdle({ timeoutMs: idleAfterMs, window: view })
  return computed(() => (state.value === 'active' ? everyMs : false))
}
