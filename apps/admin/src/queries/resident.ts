import type { OneTimeCode } from '@yichi/api/view/account'
import type { ResidentView } from '@yichi/api/view/resident'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export interface AdmitInput {
  readonly householdCode: string
  readonly phone: string
}

export interface CloseInput {
  readonly accountId: string
  readonly reason: string
}

const keys = {
  all: ['resident'] as const,
  of: (householdCode: string) => [...keys.all, householdCode] as const,
}

/** The accounts of one household, the one in force first. */
export function useResidents(householdCode: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => keys.of(toValue(householdCode))),
    queryFn: (): Promise<readonly ResidentView[]> =>
      trpc.resident.list.query({ householdCode: toValue(householdCode) }),
  })
}

/** Opens the account or renews its code. The code is in the answer and in no cache. */
export function useAdmitResident() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: AdmitInput): Promise<OneTimeCode> => trpc.resident.admit.mutate(input),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.all }),
    gcTime: 0,
  })
}

export function useCloseResident() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CloseInput) => trpc.resident.close.mutate(input),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
