import type {
  MeView,
  RecoveryCodesView,
  RegistrationUnit,
  SecondFactorView,
  SessionView,
  SetUpDone,
  SetUpState,
  SignInAnswer,
} from '@yichi/api/view/identity'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { trpc } from '../app/trpc.ts'

export interface SignInInput {
  readonly by: 'account' | 'phone'
  readonly login: string
  readonly password: string
}

export type RegisterInput = Parameters<typeof trpc.identity.register.mutate>[0]
export type SetUpInput = Parameters<typeof trpc.identity.setUp.mutate>[0]
export type ResetInput = Parameters<typeof trpc.identity.resetPassword.mutate>[0]

const SESSIONS = ['identity', 'sessions'] as const

/** The signed-in person, or an error when nobody is. Asked once, before the first screen. */
export function fetchMe(): Promise<MeView> {
  return trpc.identity.me.query()
}

export function useSignIn() {
  return useMutation({
    mutationFn: (input: SignInInput): Promise<SignInAnswer> => trpc.identity.signIn.mutate(input),
  })
}

/** The second stage of signing in: a code of the authenticator, or a recovery code. */
export function useSignInSecond() {
  return useMutation({
    mutationFn: (input: { readonly ticket: string; readonly code: string }) =>
      trpc.identity.signInSecond.mutate(input),
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

/** A sign of life for the session. */
export function sendStay(): Promise<unknown> {
  return trpc.identity.stay.mutate()
}

export function useRegistrationUnits() {
  return useQuery({
    queryKey: ['identity', 'registration-units'],
    queryFn: (): Promise<readonly RegistrationUnit[]> => trpc.identity.registrationUnits.query(),
  })
}

export function useRegister() {
  return useMutation({
    mutationFn: (input: RegisterInput) => trpc.identity.register.mutate(input),
  })
}

export function useRequestReset() {
  return useMutation({
    mutationFn: (input: Pick<SignInInput, 'by' | 'login'>) =>
      trpc.identity.requestReset.mutate(input),
  })
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (input: ResetInput) => trpc.identity.resetPassword.mutate(input),
  })
}

export function useSetUpState() {
  return useQuery({
    queryKey: ['identity', 'set-up'],
    queryFn: (): Promise<SetUpState> => trpc.identity.setUpState.query(),
  })
}

export function useSetUp() {
  return useMutation({
    mutationFn: (input: SetUpInput): Promise<SetUpDone> => trpc.identity.setUp.mutate(input),
  })
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (input: { readonly current: string; readonly next: string }) =>
      trpc.identity.changePassword.mutate(input),
  })
}

export function useProve() {
  return useMutation({
    mutationFn: (input: { readonly password: string; readonly code: string | null }) =>
      trpc.identity.prove.mutate(input),
  })
}

export function useEnrolSecondFactor() {
  return useMutation({
    mutationFn: (input: { readonly password: string }): Promise<SecondFactorView> =>
      trpc.identity.enrolSecondFactor.mutate(input),
  })
}

export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (input: { readonly code: string }): Promise<RecoveryCodesView> =>
      trpc.identity.confirmSecondFactor.mutate(input),
  })
}

export function useRenewRecoveryCodes() {
  return useMutation({
    mutationFn: (): Promise<RecoveryCodesView> => trpc.identity.renewRecoveryCodes.mutate(),
  })
}

export function useSessions() {
  return useQuery({
    queryKey: SESSIONS,
    queryFn: (): Promise<readonly SessionView[]> => trpc.identity.sessions.query(),
  })
}

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { readonly id: string }) => trpc.identity.endSession.mutate(input),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export function useEndOtherSessions() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => trpc.identity.endOtherSessions.mutate(),
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS }),
  })
}
