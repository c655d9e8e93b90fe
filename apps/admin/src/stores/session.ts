import { isAdministrator, ROLES, type Role } from '@yichi/domain/facts/role'
import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import { mayAnywhere } from '@yichi/domain/rules/identity/may'
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

/** Where each of the three administrators begins. */
const HOME_OF: Readonly<Partial<Record<Role, string>>> = {
  'system-administrator': 'organisation',
  'security-administrator': 'accounts',
  'audit-administrator': 'audit',
}

/** Who is signed in, and what they opened. Kept in memory only: the cookie is the session. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<MeView | null>(null)
  const recent = shallowRef<readonly RecentHousehold[]>([])
  const isSignedIn = computed(() => me.value !== null)
  const roles = computed(() =>
    (me.value?.roles ?? []).flatMap(({ role, zoneCode }) => {
      const known = ROLES.find((one) => one === role)
      return known === undefined ? [] : [{ role: known, zoneId: zoneCode }]
    }),
  )
  const standing = computed(() => {
    if (me.value === null) return 'nobody'
    return me.value.unready === null ? 'ready' : 'unready'
  })
  /** Whether households and money are this person's work at all: they are not an administrator's. */
  const isWorking = computed(() => roles.value.some(({ role }) => !isAdministrator(role)))
  const home = computed(() => {
    if (isWorking.value) return 'overview'
    const held = roles.value.find(({ role }) => HOME_OF[role] !== undefined)
    return (held && HOME_OF[held.role]) ?? 'me'
  })

  /** Whether the person holds the role for the county, or for this zone when one is named. */
  function holds(role: string, zoneCode?: string): boolean {
    return (me.value?.roles ?? []).some(
      (grant) =>
        grant.role === role &&
        (grant.zoneCode === null || zoneCode === undefined || grant.zoneCode === zoneCode),
    )
  }

  /** Whether the table of authority lets the person ask for this anywhere. */
  function may(procedure: ProcedureName): boolean {
    return mayAnywhere(roles.value, procedure)
  }

  function enter(person: MeView): void {
    if (me.value !== null && me.value.accountId !== person.accountId) recent.value = []
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

  return { me, recent, isSignedIn, standing, isWorking, home, holds, may, enter, leave, visit }
})
