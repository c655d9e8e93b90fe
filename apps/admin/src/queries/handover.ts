import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { trpc } from '../app/trpc.ts'
import { forgetHousehold } from './forget.ts'

export interface AcceptInput {
  readonly householdCode: string
  readonly acceptedOn: string
  readonly secondAcceptorLogin: string
  readonly voluntaryStatement: boolean
}

export function useAcceptHandover() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: AcceptInput) => trpc.handover.accept.mutate(input),
    onSuccess: (_result, input) => forgetHousehold(client, input.householdCode),
  })
}
