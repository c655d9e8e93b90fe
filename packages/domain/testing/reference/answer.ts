/** A sheet as the reference finds it: figures only, no words and no formulas. */
export interface ReferenceSheet {
  readonly day: number
  readonly tier: string | null
  readonly recognisedResArea: number
  readonly lines: readonly (readonly [code: string, amountFen: number])[]
  readonly compensationFen: number
  readonly swapPriceFen: number
  readonly netFen: number
  readonly direction: 'PAY' | 'COLLECT' | 'NIL'
  readonly monthlyTransitionFen: number
  readonly payees?: readonly ReferencePayee[]
}

export interface ReferencePayee {
  readonly id: string
  /** Only where creditors are paid. */
  readonly kind?: string
  readonly amountFen: number
  readonly hold: 'ESCROW' | null
}

/**
 * Why nothing is computed: every reason that holds. In which order they are looked for is nobody's rule,
 * so whoever refuses may name any one of them, and must name one.
 */
export interface ReferenceBlock {
  readonly blocked: readonly string[]
}
