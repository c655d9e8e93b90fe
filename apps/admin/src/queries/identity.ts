import type { MeView, SignInAnswer } from '@yichi/api/view/identity'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { trpc } from '../app/trpc.ts'

export interface SignInInput {
  readonly by: 'account' | 'phone'
  readonly login: string
  readonly password: string
}

/** The signed-in person, or an error when nobody is. Asked once, before the first screen. */
export function fetchMe(): Promise<MeView> {
  return trpc.identity.me.query()
}

export function useSignIn() {
  return useMutation({
    mutationFn: (input: SignInInput): Promise<SignInAnswer> => trpc.identity.signIn.mutate(input),
  })
}

/** Ends the session and forgets everything that was read with it. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => trpc.identity.signOut.mutate(),
    onSettled: () => {
      client.clear()
    },
  })
}
