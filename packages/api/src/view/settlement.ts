import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'

/** A stored settlement sheet, complete: every line with its provision and formula. Money in fen. */
export interface SheetView {
  readonly id: string
  readonly version: number
  readonly status: 'computed' | 'confirmed' | 'superseded' | 'final'
  readonly mode: 'MONETARY' | 'EXCHANGE'
  readonly dayNo: number
  readonly tier: string | null
  readonly signDate: string
  readonly handoverDate: string | null
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly lines: readonly SheetLine[]
  readonly compensationFen: number
  readonly swapPriceFen: number
  readonly netFen: number
  readonly publicNetFen: number
  readonly direction: 'PAY' | 'COLLECT' | 'NIL'
  readonly sha256: string
  readonly computedByName: string
  readonly computedAt: string
}

/** A sheet computed for looking only, or why none can be computed. */
export type SheetPreview =
  | {
      readonly kind: 'sheet'
      readonly sheet: Omit<SheetView, 'id' | 'version' | 'status' | 'computedByName' | 'computedAt'>
    }
  | { readonly kind: 'blocked'; readonly code: string; readonly at: string | null }
