import type { RulebookCatalogueView } from '@yichi/api/view/rulebook'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export const rulebookKeys = {
  all: ['rulebook'] as const,
  catalogue: (zoneCode: string) => [...rulebookKeys.all, 'catalogue', zoneCode] as const,
}

/** What a form may offer in a zone, by the rulebook the zone was announced under. */
export function useCatalogue(zoneCode: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => rulebookKeys.catalogue(toValue(zoneCode))),
    queryFn: (): Promise<RulebookCatalogueView> =>
      trpc.rulebook.catalogue.query({ zoneCode: toValue(zoneCode) }),
  })
}
