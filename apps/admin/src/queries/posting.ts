import type { Page } from '@yichi/api/view/page'
import type { BoardNo, PostingSummary, PostingView } from '@yichi/api/view/posting'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export interface PostingFilter {
  readonly board?: BoardNo
  readonly zoneCode?: string
}

export const postingKeys = {
  all: ['posting'] as const,
  list: (filter: PostingFilter) => [...postingKeys.all, 'list', filter] as const,
  one: (number: string, page: number) => [...postingKeys.all, 'one', number, page] as const,
}

export function usePostings(filter: MaybeRefOrGetter<PostingFilter>) {
  return useInfiniteQuery({
    queryKey: computed(() => postingKeys.list(toValue(filter))),
    queryFn: ({ pageParam }): Promise<Page<PostingSummary>> =>
      trpc.posting.list.query({
        ...toValue(filter),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function usePosting(number: MaybeRefOrGetter<string>, page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => postingKeys.one(toValue(number), toValue(page))),
    queryFn: (): Promise<PostingView> =>
      trpc.posting.get.query({ number: toValue(number), page: toValue(page) }),
    placeholderData: (previous) => previous,
  })
}

/** Gathers every page of a posting: paper shows all rows of what it totals. */
export function useWholePosting() {
  const client = useQueryClient()
  return async (posting: PostingView): Promise<PostingView> => {
    const { number } = posting
    const pages = await Promise.all(
      Array.from({ length: posting.pages }, (_, index) =>
        client.fetchQuery({
          queryKey: postingKeys.one(number, index + 1),
          queryFn: () => trpc.posting.get.query({ number, page: index + 1 }),
          // A posting never changes.
          staleTime: Infinity,
        }),
      ),
    )
    return { ...posting, page: 1, pages: 1, rows: pages.flatMap((page) => page.rows) }
  }
}

export interface PublishInput {
  readonly board: 1 | 2 | 3 | 4
  readonly zoneCode: string
  readonly place: string
}

export function usePublishPosting() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: PublishInput): Promise<PostingSummary> =>
      trpc.posting.publish.mutate(input),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: postingKeys.all })
      void client.invalidateQueries({ queryKey: ['household'] })
    },
  })
}
