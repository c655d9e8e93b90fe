import type {
  RulebookCatalogueView,
  RulebookLibraryView,
  RulebookVersionView,
} from '@yichi/api/view/rulebook'
import type { RulerAuditView } from '@yichi/api/view/simulation'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { usePollInterval } from './use-poll-interval.ts'

export const rulebookKeys = {
  all: ['rulebook'] as const,
  catalogue: (zoneCode: string) => [...rulebookKeys.all, 'catalogue', zoneCode] as const,
  audit: () => [...rulebookKeys.all, 'audit'] as const,
  library: () => [...rulebookKeys.all, 'library'] as const,
  version: (id: string) => [...rulebookKeys.all, 'version', id] as const,
}

/** What a form may offer in a zone, by the rulebook the zone was announced under. */
export function useCatalogue(zoneCode: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => rulebookKeys.catalogue(toValue(zoneCode))),
    queryFn: (): Promise<RulebookCatalogueView> =>
      trpc.rulebook.catalogue.query({ zoneCode: toValue(zoneCode) }),
  })
}

/** Every version and every draft in work; read anew by itself, so that a draft that waits is seen. */
export function useLibrary({ enabled = true }: { enabled?: MaybeRefOrGetter<boolean> } = {}) {
  return useQuery({
    queryKey: rulebookKeys.library(),
    enabled: () => toValue(enabled),
    queryFn: (): Promise<RulebookLibraryView> => trpc.rulebook.library.query(),
    refetchInterval: usePollInterval({ everyMs: 120_000 }),
  })
}

export function useVersion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => rulebookKeys.version(toValue(id))),
    queryFn: (): Promise<RulebookVersionView> => trpc.rulebook.version.query({ id: toValue(id) }),
  })
}

export interface OpenDraftInput {
  readonly baseVersionId: string
  readonly version: string
  readonly effectiveFrom: string
  readonly note: string
}

export function useOpenDraft() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: OpenDraftInput) => trpc.rulebook.openDraft.mutate(input),
    onSuccess: () => client.invalidateQueries({ queryKey: rulebookKeys.library() }),
  })
}

/** The last audit of the ruler, nightly or by hand; `null` before the first. */
export function useRulerAudit() {
  return useQuery({
    queryKey: rulebookKeys.audit(),
    queryFn: (): Promise<RulerAuditView | null> => trpc.rulebook.rulerAudit.query(),
  })
}

export function useRunRulerAudit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (): Promise<RulerAuditView> => trpc.rulebook.runRulerAudit.mutate(),
    onSuccess: (audit) => {
      client.setQueryData(rulebookKeys.audit(), audit)
    },
  })
}
