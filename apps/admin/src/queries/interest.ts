import type { InterestView, Relation } from '@yichi/api/view/authority'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export const interestKeys = {
  all: ['interest'] as const,
  list: (list: 'own' | 'list') => [...interestKeys.all, list] as const,
}

/** One's own interests, or everybody's. */
export function useInterests(list: MaybeRefOrGetter<'own' | 'list'>) {
  return useQuery({
    queryKey: computed(() => interestKeys.list(toValue(list))),
    queryFn: (): Promise<readonly InterestView[]> => trpc.interest[toValue(list)].query(),
  })
}

/** After an act: what somebody may do in a household's case has changed, too. */
function useInterestAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['household'] })
      void client.invalidateQueries({ queryKey: ['approval'] })
      return client.invalidateQueries({ queryKey: interestKeys.all })
    },
  })
}

export interface DeclareInput {
  readonly householdCode: string
  readonly relation: Relation
}

export function useDeclareInterest() {
  return useInterestAct((input: DeclareInput) => trpc.interest.declare.mutate(input))
}

export interface RecordInput extends DeclareInput {
  readonly login: string
  readonly knownBy: 'reported' | 'matched'
}

export function useRecordInterest() {
  return useInterestAct((input: RecordInput) => trpc.interest.record.mutate(input))
}

export function useWithdrawInterest() {
  return useInterestAct((input: { readonly id: string; readonly reason: string }) =>
    trpc.interest.withdraw.mutate(input),
  )
}
