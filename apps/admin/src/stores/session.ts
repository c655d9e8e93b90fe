import type { MeView } from '@yichi/api/view/identity'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** A household that was opened, for the search palette. */
export interface RecentHousehold {
  readonly code: string
  readonly ownerName: string
  readonly zoneName: string
}

const RECENT_KEPT = 8

/** Who is signed in, and what they opened. Kept in memory only: the cookie is the session. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<MeView | null>(null)
  const recent = shallowRef<readonly RecentHousehold[]>([])
  const isSignedIn = computed(() => me.value !== null)

  /** Whether the person holds the role for the county, or for this zone when one is named. */
  function holds(role: string, zoneCode?: string): boolean {
    const roles = me.value?.roles ?? []
    return roles.some(
      (grant) =>
        grant.role === role &&
        (grant.zoneCode === null || zoneCode === undefined || grant.zoneCode === zoneCode),
    )
  }

  function enter(person: MeView): void {
    me.value = person
  }

  function leave(): void {
    me.value = null
    recent.value = []
  }

  /** Puts a household at the head of what was opened. */
  function visit(household: RecentHousehold): void {
    const others = recent.value.filter((one) => one.code !== household.code)
    recent.value = [household, ...others].slice(0, RECENT_KEPT)
  }

  return { me, recent, isSignedIn, holds, enter, leave, visit }
})
