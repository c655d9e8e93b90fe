import { computed, type WritableComputedRef } from 'vue'
import type {
  LocationQuery,
  LocationQueryValue,
  RouteLocationNormalizedLoaded,
  Router,
} from 'vue-router'

export interface UrlStateOptions {
  readonly route: RouteLocationNormalizedLoaded
  readonly router: Router
}

export interface UseUrlStateReturn {
  /** One text of the address, `''` when absent. */
  readonly text: (key: string) => WritableComputedRef<string>
  /** Several of the allowed values, in the order given, `?stars=0,2`. */
  readonly several: <T extends string | number>(
    key: string,
    allowed: readonly T[],
  ) => WritableComputedRef<readonly T[]>
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** Keeps what a list is narrowed to in its address, so that a copied link shows the same list. */
export function useUrlState({ route, router }: UrlStateOptions): UseUrlStateReturn {
  // Two changes in one tick must not overwrite each other, so changes are gathered here.
  let pending: LocationQuery | null = null

  function write(key: string, value: string): void {
    const query: LocationQuery = { ...(pending ?? route.query) }
    if (value === '') delete query[key]
    else query[key] = value
    pending = query
    void router.replace({ query }).finally(() => {
      if (pending === query) pending = null
    })
  }

  return {
    text: (key) =>
      computed({
        get: () => first(route.query[key]),
        set: (value) => {
          write(key, value)
        },
      }),
    several: (key, allowed) =>
      computed({
        get: () => {
          const named = first(route.query[key]).split(',')
          return allowed.filter((value) => named.includes(String(value)))
        },
        set: (values) => {
          write(key, values.join(','))
        },
      }),
  }
}
