import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { trpc } from '../app/trpc.ts'
import { forgetHousehold } from './forget.ts'

export interface SignInput {
  readonly householdCode: string
  readonly sheetId: string
  readonly shownSha256: string
  readonly signedOn: string
  readonly bankAccount: string
  readonly payeeName: string
}

export function useSignAgreement() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: SignInput) => trpc.agreement.sign.mutate(input),
    onSuccess: (_result, input) => forgetHousehold(client, input.householdCode),
  })
}

export interface CorrectAccountInput {
  readonly householdCode: string
  readonly approvalId: string
  readonly shownSha256: string
  readonly bankAccount: string
  readonly payeeName: string
  readonly reason: string
}

export function useCorrectAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ householdCode: _code, ...input }: CorrectAccountInput) =>
      trpc.agreement.correctAccount.mutate(input),
    onSuccess: (_result, input) => forgetHousehold(client, input.householdCode),
  })
}
