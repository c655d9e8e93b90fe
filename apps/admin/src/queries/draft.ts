import type { CasesImported, DraftSaved, DraftView, FileView } from '@yichi/api/view/rulebook'
import type { SimulationView } from '@yichi/api/view/simulation'
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { rulebookKeys } from './rulebook.ts'

export const draftKeys = {
  one: (draftId: string) => [...rulebookKeys.all, 'draft', draftId] as const,
  simulation: (draftId: string, sha256: string) =>
    [...rulebookKeys.all, 'simulation', draftId, sha256] as const,
}

export function useDraft(draftId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => draftKeys.one(toValue(draftId))),
    queryFn: (): Promise<DraftView> => trpc.rulebook.draft.query({ draftId: toValue(draftId) }),
  })
}

/** What the draft as saved would do to the households as they are; computed anew for every text. */
export function useSimulation(
  draftId: MaybeRefOrGetter<string>,
  sha256: MaybeRefOrGetter<string | undefined>,
) {
  return useQuery({
    queryKey: computed(() => draftKeys.simulation(toValue(draftId), toValue(sha256) ?? '')),
    queryFn: (): Promise<SimulationView> =>
      trpc.rulebook.simulate.query({ draftId: toValue(draftId) }),
    enabled: computed(() => toValue(sha256) !== undefined),
    staleTime: 300_000,
  })
}

/** After an act on a draft: it and the library are read anew. */
async function forgetDraft(client: QueryClient, draftId: string): Promise<void> {
  void client.invalidateQueries({ queryKey: rulebookKeys.library() })
  await client.invalidateQueries({ queryKey: draftKeys.one(draftId) })
}

/** An act on a draft; it is done when what it changed has been read anew. */
function useDraftAct<Input extends { readonly draftId: string }, Answer>(
  act: (input: Input) => Promise<Answer>,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (_answer, { draftId }) => forgetDraft(client, draftId),
  })
}

export interface SaveDraftInput {
  readonly draftId: string
  readonly revision: number
  readonly body: string
  readonly note: string
  readonly effectiveFrom: string
}

/** Saves the text. The form knows what it saved, so it need not wait for the text to be read anew. */
export function useSaveDraft() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: SaveDraftInput): Promise<DraftSaved> =>
      trpc.rulebook.saveDraft.mutate(input),
    onSuccess: (_answer, { draftId }) => {
      void forgetDraft(client, draftId)
    },
  })
}

export function useDiscardDraft() {
  return useDraftAct((input: { readonly draftId: string; readonly revision: number }) =>
    trpc.rulebook.discardDraft.mutate(input),
  )
}

/** Text and cases as they were on the screen of whoever acts. */
export interface ShownDraft {
  readonly draftId: string
  readonly shownSha256: string
}

export function useSubmitDraft() {
  return useDraftAct((input: ShownDraft) => trpc.rulebook.submitDraft.mutate(input))
}

export interface DecideDraftInput extends ShownDraft {
  readonly decision: 'approve' | 'return'
  readonly reason: string | null
}

export function useDecideDraft() {
  return useDraftAct((input: DecideDraftInput) => trpc.rulebook.decideDraft.mutate(input))
}

export function usePublishDraft() {
  return useDraftAct((input: ShownDraft & { readonly announcementNo: string }) =>
    trpc.rulebook.publishDraft.mutate(input),
  )
}

export interface SaveCaseInput {
  readonly draftId: string
  /** `null` for a new one. */
  readonly caseId: string | null
  readonly title: string
  readonly kind: 'assess' | 'transition' | 'voucher'
  /** JSON. */
  readonly input: string
  /** JSON. */
  readonly expected: string
}

export function useSaveCase() {
  return useDraftAct((input: SaveCaseInput): Promise<DraftSaved> =>
    trpc.rulebook.saveCase.mutate(input),
  )
}

export function useRemoveCase() {
  return useDraftAct((input: { readonly draftId: string; readonly caseId: string }) =>
    trpc.rulebook.removeCase.mutate(input),
  )
}

/** The cases as an Excel workbook: the draft's own, or an empty form. */
export function fetchCasesFile(draftId: string, empty: boolean): Promise<FileView> {
  return trpc.rulebook.casesFile.query({ draftId, empty })
}

export function useImportCases() {
  return useDraftAct(
    (input: { readonly draftId: string; readonly base64: string }): Promise<CasesImported> =>
      trpc.rulebook.importCases.mutate(input),
  )
}
