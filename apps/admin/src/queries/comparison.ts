import { BLOCK_CODES } from '@yichi/domain/facts/block-code'
import type { ComparisonView, RemedyView, SimilarView } from '@yichi/api/view/comparison'
import type { FileView } from '@yichi/api/view/rulebook'
import type { Locale } from '@yichi/i18n/locale'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

/** What is compared: one household, signing on one day, with homes to choose from. */
export interface ComparisonChoice {
  readonly householdCode: string
  readonly signDate: string
  /** Each offer is a list of unit codes; none lets the server choose homes that suit. */
  readonly offers?: readonly (readonly string[])[]
}

export interface BlockedPlace {
  readonly householdCode: string
  readonly code: string
  readonly at: string | null
}

export const comparisonKeys = {
  all: ['comparison'] as const,
  compare: (choice: ComparisonChoice) => [...comparisonKeys.all, 'compare', choice] as const,
  similar: (code: string) => [...comparisonKeys.all, 'similar', code] as const,
  remedy: (blocked: BlockedPlace) => [...comparisonKeys.all, 'remedy', blocked] as const,
}

function toInput({ offers, ...rest }: ComparisonChoice) {
  return offers === undefined ? rest : { ...rest, offers: offers.map((codes) => [...codes]) }
}

/** The ways to settle side by side; nothing is stored. */
export function useComparison(
  choice: MaybeRefOrGetter<ComparisonChoice>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => comparisonKeys.compare(toValue(choice))),
    queryFn: (): Promise<ComparisonView> => trpc.settlement.compare.query(toInput(toValue(choice))),
    enabled: computed(() => toValue(enabled)),
    placeholderData: (previous) => previous,
  })
}

/** The comparison as one page of paper. */
export function useComparisonPaper() {
  return useMutation({
    mutationFn: ({ lang, ...choice }: ComparisonChoice & { readonly lang: Locale }) =>
      trpc.settlement.comparisonPdf.query({ ...toInput(choice), lang }) as Promise<FileView>,
  })
}

/** Households settled by the same rates, and those most like this one. */
export function useSimilar(householdCode: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => comparisonKeys.similar(toValue(householdCode))),
    queryFn: (): Promise<SimilarView> =>
      trpc.settlement.similar.query({ householdCode: toValue(householdCode) }),
  })
}

/** Who can supply the fact a sheet waits for. A code this build does not know is not asked about. */
export function useRemedy(blocked: MaybeRefOrGetter<BlockedPlace>) {
  const code = computed(() => BLOCK_CODES.find((known) => known === toValue(blocked).code))
  return useQuery({
    queryKey: computed(() => comparisonKeys.remedy(toValue(blocked))),
    queryFn: async (): Promise<RemedyView | null> =>
      code.value === undefined
        ? null
        : trpc.settlement.remedy.query({ ...toValue(blocked), code: code.value }),
  })
}
