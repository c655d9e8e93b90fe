import type { BulletinView } from '@yichi/api/view/bulletin'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

/** An issue in the list of issues. */
export interface BulletinIssue {
  readonly period: string
  readonly issueNo: number
  readonly issuedAt: string
}

export const bulletinKeys = {
  all: ['bulletin'] as const,
  list: () => [...bulletinKeys.all, 'list'] as const,
  one: (period: string) => [...bulletinKeys.all, 'one', period] as const,
}

export function useBulletins() {
  return useQuery({
    queryKey: bulletinKeys.list(),
    queryFn: (): Promise<readonly BulletinIssue[]> => trpc.bulletin.list.query(),
  })
}

export function useBulletin(period: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => bulletinKeys.one(toValue(period))),
    queryFn: (): Promise<BulletinView> => trpc.bulletin.get.query({ period: toValue(period) }),
    enabled: computed(() => toValue(period) !== ''),
  })
}
