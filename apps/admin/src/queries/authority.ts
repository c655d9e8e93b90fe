import type { MatrixView, PersonView, ProposalView } from '@yichi/api/view/authority'
import type { Administrator } from '@yichi/domain/facts/role'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

export const authorityKeys = {
  all: ['authority'] as const,
  proposals: (list: 'proposals' | 'inbox') => [...authorityKeys.all, list] as const,
  triad: () => [...authorityKeys.all, 'triad'] as const,
  matrix: () => [...authorityKeys.all, 'matrix'] as const,
}

/** What was proposed: the proposer's own list, or the inbox of who decides. */
export function useProposals(
  list: MaybeRefOrGetter<'proposals' | 'inbox'>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => authorityKeys.proposals(toValue(list))),
    queryFn: (): Promise<readonly ProposalView[]> => trpc.authority[toValue(list)].query(),
    enabled: computed(() => toValue(enabled)),
    refetchInterval: usePollInterval({ everyMs: 60_000 }),
  })
}

/** After a decision: proposals, accounts and the organisation are read anew. */
function useAuthorityAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['account'] })
      void client.invalidateQueries({ queryKey: ['organisation'] })
      return client.invalidateQueries({ queryKey: authorityKeys.all })
    },
  })
}

export type ProposeInput = Parameters<typeof trpc.authority.propose.mutate>[0]

export function usePropose() {
  return useAuthorityAct((input: ProposeInput) => trpc.authority.propose.mutate(input))
}

export interface DecideInput {
  readonly id: string
  readonly decision: 'approve' | 'refuse'
  readonly reason: string
}

export function useDecideProposal() {
  return useAuthorityAct((input: DecideInput) => trpc.authority.decide.mutate(input))
}

export function useWithdrawProposal() {
  return useAuthorityAct((id: string) => trpc.authority.withdraw.mutate({ id }))
}

/** Changes among the three administrators. */
export function useTriad() {
  return useQuery({
    queryKey: authorityKeys.triad(),
    queryFn: (): Promise<readonly ProposalView[]> => trpc.triad.list.query(),
    refetchInterval: usePollInterval({ everyMs: 60_000 }),
  })
}

export interface UseTriadPeopleOptions {
  readonly q: MaybeRefOrGetter<string>
  readonly enabled: MaybeRefOrGetter<boolean>
}

/** Staff for a change among the administrators; at most twenty. */
export function useTriadPeople({ q, enabled }: UseTriadPeopleOptions) {
  return useQuery({
    queryKey: computed(() => [...authorityKeys.triad(), 'people', toValue(q).trim()] as const),
    queryFn: (): Promise<readonly PersonView[]> =>
      trpc.triad.people.query({ q: toValue(q).trim() }),
    enabled: computed(() => toValue(enabled)),
    placeholderData: (previous) => previous,
  })
}

export interface TriadInput {
  readonly kind: 'admit-administrator' | 'remove-administrator'
  readonly accountId: string
  readonly role: Administrator
  readonly reason: string
}

export function useProposeTriad() {
  return useAuthorityAct((input: TriadInput) => trpc.triad.propose.mutate(input))
}

export function useDecideTriad() {
  return useAuthorityAct((input: DecideInput) => trpc.triad.decide.mutate(input))
}

/** The table of authority; each of its two readers asks by a procedure of their own. */
export function useMatrix(reader: MaybeRefOrGetter<'authority' | 'audit'>) {
  return useQuery({
    queryKey: authorityKeys.matrix(),
    queryFn: (): Promise<MatrixView> =>
      toValue(reader) === 'audit' ? trpc.audit.matrix.query() : trpc.authority.matrix.query(),
    staleTime: Infinity,
  })
}
