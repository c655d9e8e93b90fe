import type { QuantityUnit } from '@yichi/domain/facts/formula'

/**
 * What a form may offer in a zone: the codes of its own rulebook with the names it gives them. A name is
 * written as the rulebook has it, `砖混一等 brick-concrete 1`; no price stands here.
 */
export interface RulebookCatalogueView {
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  /** The plainest first. */
  readonly structures: readonly { readonly code: string; readonly name: string }[]
  /** The plainest first. */
  readonly decorations: readonly { readonly code: string }[]
  /** By code. */
  readonly attachments: readonly {
    readonly code: string
    readonly name: string
    readonly unit: QuantityUnit
  }[]
  readonly householdHardships: readonly string[]
  readonly personHardships: readonly string[]
  readonly announceDate: string
  readonly freezeDate: string
}
