import type { HouseholdListItem, HouseholdView, Stars } from '@yichi/api/view/household'
import type { Page } from '@yichi/api/view/page'
import type { RevealableField } from '@yichi/domain/rules/identity/field-sight'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

/** What the household list is narrowed to. An absent key narrows nothing. */
export interface HouseholdFilter {
  readonly zoneCode?: string
  readonly building?: string
  readonly q?: string
  readonly stars?: readonly Stars[]
}

const PAGE_SIZE = 100

export const householdKeys = {
  all: ['household'] as const,
  list: (filter: HouseholdFilter) => [...householdKeys.all, 'list', filter] as const,
  one: (code: string) => [...householdKeys.all, 'one', code] as const,
  find: (q: string) => [...householdKeys.all, 'find', q] as const,
}

function readPage(filter: HouseholdFilter, cursor: string): Promise<Page<HouseholdListItem>> {
  const { stars, ...rest } = filter
  return trpc.household.list.query({
    ...rest,
    ...(stars === undefined ? {} : { stars: [...stars] }),
    ...(cursor === '' ? {} : { cursor }),
    limit: PAGE_SIZE,
  })
}

/** The list, a page at a time, in the order of household codes. */
export function useHouseholds(filter: MaybeRefOrGetter<HouseholdFilter>) {
  return useInfiniteQuery({
    queryKey: computed(() => householdKeys.list(toValue(filter))),
    queryFn: ({ pageParam }) => readPage(toValue(filter), pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function useHousehold(code: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => householdKeys.one(toValue(code))),
    queryFn: (): Promise<HouseholdView> => trpc.household.get.query({ code: toValue(code) }),
  })
}

export interface RevealInput {
  readonly householdCode: string
  readonly field: RevealableField
  readonly reason: string
}

/** One number in the clear. What comes back is kept nowhere but in the part that asked. */
export function useReveal() {
  return useMutation({
    mutationFn: (input: RevealInput) => trpc.household.reveal.mutate(input),
    gcTime: 0,
  })
}

/** Up to ten households by code, name or agreement number, for the search palette. */
export function findHouseholds(q: string): Promise<readonly HouseholdListItem[]> {
  return trpc.household.find.query({ q })
}
