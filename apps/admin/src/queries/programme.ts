import type { DashboardView } from '@yichi/api/view/dashboard'
import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

export const programmeKeys = {
  all: ['programme'] as const,
  dashboard: () => [...programmeKeys.all, 'dashboard'] as const,
}

/** The opening page; read anew every minute while somebody is there. */
export function useDashboard() {
  return useQuery({
    queryKey: programmeKeys.dashboard(),
    queryFn: (): Promise<DashboardView> => trpc.programme.dashboard.query(),
    refetchInterval: usePollInterval({ everyMs: 60_000 }),
  })
}

/** The county's name for the header: from the opening page when it was read, asked once otherwise. */
export function useCountyName({ enabled = true }: { enabled?: MaybeRefOrGetter<boolean> } = {}) {
  return useQuery({
    queryKey: programmeKeys.dashboard(),
    enabled: () => toValue(enabled),
    queryFn: (): Promise<DashboardView> => trpc.programme.dashboard.query(),
    staleTime: Infinity,
    select: (dashboard) => dashboard.countyName,
  })
}
