import type { AccountPage, AccountView, OneTimeCode } from '@yichi/api/view/account'
import type { RegistrationUnit } from '@yichi/api/view/identity'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

/** What the accounts are narrowed to. An absent key narrows nothing. */
export interface AccountFilter {
  readonly status?: AccountView['status']
  readonly kind?: AccountView['kind']
  /** Only those who wait for a new password. */
  readonly wishing?: true
  readonly q?: string
}

/** Whose list: the system administrator's, or the security administrator's with the state of the doors. */
export type AccountList = 'list' | 'roster'

const PAGE_SIZE = 100

export const accountKeys = {
  all: ['account'] as const,
  list: (list: AccountList, filter: AccountFilter) =>
    [...accountKeys.all, 'list', list, filter] as const,
  units: () => [...accountKeys.all, 'units'] as const,
}

export function useAccounts(
  list: MaybeRefOrGetter<AccountList>,
  filter: MaybeRefOrGetter<AccountFilter>,
) {
  return useInfiniteQuery({
    queryKey: computed(() => accountKeys.list(toValue(list), toValue(filter))),
    queryFn: ({ pageParam }): Promise<AccountPage> =>
      trpc.account[toValue(list)].query({
        ...toValue(filter),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
        limit: PAGE_SIZE,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** How many wait for the security administrator: to be admitted, and for a new password. */
export function useWaiting(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [...accountKeys.all, 'waiting'] as const,
    queryFn: async (): Promise<{ readonly pending: number; readonly wishing: number }> => {
      const [pending, wishing] = await Promise.all([
        trpc.account.roster.query({ status: 'pending', limit: 1 }),
        trpc.account.roster.query({ wishing: true, limit: 1 }),
      ])
      return { pending: pending.total, wishing: wishing.total }
    },
    enabled: computed(() => toValue(enabled)),
    refetchInterval: usePollInterval({ everyMs: 60_000 }),
  })
}

export interface UsePeopleOptions {
  readonly q: MaybeRefOrGetter<string>
  readonly enabled: MaybeRefOrGetter<boolean>
}

/** People with an account that is in use, for a form that names one; at most twenty. */
export function usePeople(list: MaybeRefOrGetter<AccountList>, { q, enabled }: UsePeopleOptions) {
  return useQuery({
    queryKey: computed(
      () => [...accountKeys.all, 'people', toValue(list), toValue(q).trim()] as const,
    ),
    queryFn: async (): Promise<readonly AccountView[]> => {
      const wanted = toValue(q).trim()
      const page = await trpc.account[toValue(list)].query({
        status: 'active',
        kind: 'staff',
        ...(wanted === '' ? {} : { q: wanted }),
        limit: 20,
      })
      return page.items
    },
    enabled: computed(() => toValue(enabled)),
    placeholderData: (previous) => previous,
  })
}

/** The units that an account can belong to. */
export function useAccountUnits(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: accountKeys.units(),
    queryFn: (): Promise<readonly RegistrationUnit[]> => trpc.identity.registrationUnits.query(),
    enabled: computed(() => toValue(enabled)),
  })
}

function useAccountAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.all }),
  })
}

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly phone: string
  readonly unitId: string
}

export function useCreateAccount() {
  return useAccountAct((input: NewAccount): Promise<OneTimeCode> =>
    trpc.account.create.mutate(input),
  )
}

export function useAdmitAccount() {
  return useAccountAct((input: { readonly accountId: string; readonly unitId: string }) =>
    trpc.account.admit.mutate(input),
  )
}

/** The acts that take nothing but their reason. */
export type ReasonedAct = 'refuse' | 'disable' | 'enable'

export interface ReasonedInput {
  readonly act: ReasonedAct
  readonly accountId: string
  readonly reason: string
}

export function useReasonedAct() {
  return useAccountAct(({ act, ...input }: ReasonedInput) => trpc.account[act].mutate(input))
}

/** The acts at the door: they answer with nothing to show. */
export type DoorAct = 'unlock' | 'resetSecondFactor' | 'endSessions'

export function useDoorAct() {
  return useAccountAct(
    ({ act, accountId }: { readonly act: DoorAct; readonly accountId: string }): Promise<unknown> =>
      trpc.account[act].mutate({ accountId }),
  )
}

export function useResetPassword() {
  return useAccountAct((accountId: string): Promise<OneTimeCode> =>
    trpc.account.resetPassword.mutate({ accountId }),
  )
}
