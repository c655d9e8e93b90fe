import type { KioskRulebooksView } from '@yichi/api/view/kiosk'
import { useKiosk } from '../app/kiosk-context.ts'
import { useKioskClient } from './kiosk-client.ts'
import { RULEBOOKS_KEY } from './rulebook-key.ts'
import { useLive } from './use-live.ts'
import type { UseLiveReturn } from './use-live.ts'

/** Every published rulebook, kept for whoever comes next. */
export function useRulebooks(): UseLiveReturn<KioskRulebooksView> {
  const { settings, snapshots } = useKiosk()
  const client = useKioskClient()
  return useLive({
    key: RULEBOOKS_KEY,
    load: (signal) => client.rulebooks(signal),
    snapshots,
    lasting: true,
    pollMs: settings.pollMs,
  })
}
