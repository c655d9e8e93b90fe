import type { OrganisationView, UnitKind } from '@yichi/api/view/organisation'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'

export const organisationKeys = {
  all: ['organisation'] as const,
  tree: (on: string) => [...organisationKeys.all, 'tree', on] as const,
}

/** The organisation on a day; of today when none is named. */
export function useOrganisation(on: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => organisationKeys.tree(toValue(on))),
    queryFn: (): Promise<OrganisationView> => {
      const day = toValue(on)
      return trpc.organisation.tree.query(day === '' ? {} : { on: day })
    },
    placeholderData: (previous) => previous,
  })
}

/** A change of the tree; done when it has been read anew. */
function useUnitAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: organisationKeys.all }),
  })
}

export interface NewUnit {
  readonly parentId: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly zoneCode: string | null
  readonly position: number
}

/** A unit as it was on the screen: a change of another version is refused. */
export interface SeenUnit {
  readonly id: string
  readonly version: number
}

export function useAddUnit() {
  return useUnitAct((input: NewUnit) => trpc.organisation.addUnit.mutate(input))
}

export function useRenameUnit() {
  return useUnitAct((input: SeenUnit & { readonly name: string }) =>
    trpc.organisation.renameUnit.mutate(input),
  )
}

export function useMoveUnit() {
  return useUnitAct(
    (input: SeenUnit & { readonly parentId: string | null; readonly position: number }) =>
      trpc.organisation.moveUnit.mutate(input),
  )
}

export function useCloseUnit() {
  return useUnitAct((input: SeenUnit & { readonly lastOn: string }) =>
    trpc.organisation.closeUnit.mutate(input),
  )
}
