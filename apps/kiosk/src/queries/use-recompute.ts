import type { KioskRecomputeView } from '@yichi/api/view/kiosk'
import { toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { useKiosk } from '../app/kiosk-context.ts'
import { useKioskClient } from './kiosk-client.ts'
import type { RecomputeQuestion } from './kiosk-client.ts'
import { useLive } from './use-live.ts'
import type { UseLiveReturn } from './use-live.ts'

/** What a posted row was settled from; it goes with the visit. Nothing is asked while there is no question. */
export function useRecompute(
  question: MaybeRefOrGetter<RecomputeQuestion | null>,
): UseLiveReturn<KioskRecomputeView | null> {
  const { settings, snapshots } = useKiosk()
  const client = useKioskClient()
  return useLive({
    key: () => {
      const asked = toValue(question)
      if (asked === null) return null
      return `recompute/${asked.board}/${asked.postingNumber}/${asked.householdCode}`
    },
    load: (signal) => {
      const asked = toValue(question)
      return asked === null ? Promise.resolve(null) : client.recompute(asked, signal)
    },
    snapshots,
    pollMs: settings.pollMs,
  })
}
