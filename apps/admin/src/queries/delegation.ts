import type { DelegationView } from '@yichi/api/view/authority'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export const delegationKeys = {
  all: ['delegation'] as const,
  list: (list: 'own' | 'list') => [...delegationKeys.all, list] as const,
}

/** One's own delegations, given and taken, or everybody's. */
export function useDelegations(list: MaybeRefOrGetter<'own' | 'list'>) {
  return useQuery({
    queryKey: computed(() => delegationKeys.list(toValue(list))),
    queryFn: (): Promise<readonly DelegationView[]> => trpc.delegation[toValue(list)].query(),
  })
}

function useDelegationAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: delegationKeys.all }),
  })
}

export type GiveInput = Parameters<typeof trpc.delegation.give.mutate>[0]

export function useGiveDelegation() {
  return useDelegationAct((input: GiveInput) => trpc.delegation.give.mutate(input))
}

export function useEndDelegation() {
  return useDelegationAct((id: string) => trpc.delegation.end.mutate({ id }))
}
