import type { ApprovalCaseView, TaskView } from '@yichi/api/view/approval'
import type { Page } from '@yichi/api/view/page'
import type { ReturnCode } from '@yichi/domain/rules/approval/chains'
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

export const approvalKeys = {
  all: ['approval'] as const,
  inbox: () => [...approvalKeys.all, 'inbox'] as const,
  one: (approvalId: string) => [...approvalKeys.all, 'one', approvalId] as const,
}

/** What waits for the signed-in person, the most urgent first. Not asked while `enabled` is false. */
export function useInbox({ enabled = true }: { enabled?: MaybeRefOrGetter<boolean> } = {}) {
  return useInfiniteQuery({
    queryKey: approvalKeys.inbox(),
    enabled: () => toValue(enabled),
    queryFn: ({ pageParam }): Promise<Page<TaskView>> =>
      trpc.approval.inbox.query(pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: usePollInterval({ everyMs: 60_000 }),
  })
}

export function useApprovalCase(approvalId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => approvalKeys.one(toValue(approvalId))),
    queryFn: (): Promise<ApprovalCaseView> =>
      trpc.approval.get.query({ approvalId: toValue(approvalId) }),
  })
}

/** Reads the next case ahead, so that it is there when this one is done. */
export function prefetchCase(client: QueryClient, approvalId: string): void {
  void client.prefetchQuery({
    queryKey: approvalKeys.one(approvalId),
    queryFn: () => trpc.approval.get.query({ approvalId }),
  })
}

export interface ActInput {
  readonly approvalId: string
  readonly decision: 'pass' | 'return' | 'hold' | 'release'
  readonly shownSha256: string
  readonly returnCode?: ReturnCode
  readonly reason?: string
}

function forgetCases(client: QueryClient, actedOn: string): void {
  void client.invalidateQueries({ queryKey: approvalKeys.inbox() })
  void client.invalidateQueries({ queryKey: ['household'] })
  void client.invalidateQueries({ queryKey: ['programme'] })
  void client.invalidateQueries({ queryKey: approvalKeys.one(actedOn) })
}

export function useAct() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ActInput) => trpc.approval.act.mutate(input),
    onSuccess: (_result, input) => {
      forgetCases(client, input.approvalId)
    },
  })
}

export interface ResultInput {
  readonly approvalId: string
  readonly shownSha256: string
  readonly outcome: 'paid' | 'failed'
  readonly bankSerial: string
  readonly paidOn: string
  readonly reason?: string
}

/** The last step: what the bank did. */
export function usePostResult() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ResultInput) => trpc.payment.postResult.mutate(input),
    onSuccess: (_result, input) => {
      forgetCases(client, input.approvalId)
    },
  })
}
