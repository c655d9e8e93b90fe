import type { KioskRulebookView } from '@yichi/api/view/kiosk'
import { toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { useKiosk } from '../app/kiosk-context.ts'
import { useKioskClient } from './kiosk-client.ts'
import { rulebookKey } from './rulebook-key.ts'
import { useLive } from './use-live.ts'
import type { UseLiveReturn } from './use-live.ts'

/** One rulebook whole, kept for whoever comes next; nothing is asked while the id is null. */
export function useRulebook(id: MaybeRefOrGetter<string | null>): UseLiveReturn<KioskRulebookView> {
  const { settings, snapshots } = useKiosk()
  const client = useKioskClient()
  return useLive({
    key: () => {
      const wanted = toValue(id)
      return wanted === null ? null : rulebookKey(wanted)
    },
    load: (signal) => client.rulebook(toValue(id) ?? '', signal),
    snapshots,
    lasting: true,
    pollMs: settings.pollMs,
  })
}
