import type { SheetPreview, SheetView } from '@yichi/api/view/settlement'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { trpc } from '../app/trpc.ts'
import { forgetHousehold } from './forget.ts'

/** The choices made at the table; everything else of a sheet comes from the survey. */
export interface SettlementChoice {
  readonly householdCode: string
  readonly mode: SheetView['mode']
  readonly signDate: string
  readonly handoverDate?: string
  readonly unitCodes?: readonly string[]
}

/** A home that can be chosen in exchange. Area in 0.01 m². */
export interface FreeUnit {
  readonly code: string
  readonly area: number
  readonly floor: number
  readonly location: string
  readonly delivery: string
  readonly free: boolean
}

export const settlementKeys = {
  all: ['settlement'] as const,
  preview: (choice: SettlementChoice) => [...settlementKeys.all, 'preview', choice] as const,
  units: (zoneCode: string) => [...settlementKeys.all, 'units', zoneCode] as const,
}

function toInput({ unitCodes, ...rest }: SettlementChoice) {
  return unitCodes === undefined ? rest : { ...rest, unitCodes: [...unitCodes] }
}

/** What the sheet would say; nothing is stored. */
export function usePreview(
  choice: MaybeRefOrGetter<SettlementChoice>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => settlementKeys.preview(toValue(choice))),
    queryFn: (): Promise<SheetPreview> => trpc.settlement.preview.query(toInput(toValue(choice))),
    enabled: computed(() => toValue(enabled)),
    placeholderData: (previous) => previous,
  })
}

export function useUnits(zoneCode: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => settlementKeys.units(toValue(zoneCode))),
    queryFn: (): Promise<readonly FreeUnit[]> =>
      trpc.settlement.units.query({ zoneCode: toValue(zoneCode) }),
    enabled: computed(() => toValue(enabled)),
  })
}

export function useComputeSheet() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: SettlementChoice) => trpc.settlement.compute.mutate(toInput(choice)),
    onSuccess: (_result, choice) => forgetHousehold(client, choice.householdCode),
  })
}

export interface ConfirmInput {
  readonly householdCode: string
  readonly sheetId: string
  readonly shownSha256: string
}

export function useConfirmSheet() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ sheetId, shownSha256 }: ConfirmInput) =>
      trpc.settlement.confirm.mutate({ sheetId, shownSha256 }),
    onSuccess: (_result, input) => forgetHousehold(client, input.householdCode),
  })
}
