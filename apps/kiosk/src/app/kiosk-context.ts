import type { KioskHomeView } from '@yichi/api/view/kiosk'
import { inject } from 'vue'
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { FreshnessLevel } from '../freshness/freshness.ts'
import type { Snapshots } from '../queries/snapshots.ts'
import type { DeviceSettings } from './device.ts'

/** What every screen of this device shares. */
export interface KioskContext {
  readonly settings: DeviceSettings
  readonly snapshots: Snapshots
  /** The last good answer for the home page; null until the first one. */
  readonly home: ComputedRef<KioskHomeView | null>
  /** Age of what the present screen shows. */
  readonly level: ComputedRef<FreshnessLevel>
  /** Whether the last attempt to reach the server failed. */
  readonly failing: Readonly<Ref<boolean>>
  /** Wipes all that the visitor did and shows the home page. */
  readonly endVisit: () => void
}

export const KIOSK: InjectionKey<KioskContext> = Symbol('kiosk')

export function useKiosk(): KioskContext {
  const context = inject(KIOSK)
  if (context === undefined) throw new Error('kiosk: no context was provided')
  return context
}
