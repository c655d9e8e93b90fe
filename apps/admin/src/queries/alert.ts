import type { AlertView } from '@yichi/api/view/audit'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

export const alertKeys = { all: ['alert'] as const }

/** What the security administrator has to look at; read anew every half minute while somebody is there. */
export function useAlerts() {
  return useQuery({
    queryKey: alertKeys.all,
    queryFn: (): Promise<readonly AlertView[]> => trpc.alert.list.query(),
    refetchInterval: usePollInterval({ everyMs: 30_000 }),
  })
}

export function useAcknowledge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { readonly id: string; readonly note: string }) =>
      trpc.alert.acknowledge.mutate(input),
    onSuccess: () => client.invalidateQueries({ queryKey: alertKeys.all }),
  })
}
