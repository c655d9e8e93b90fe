import type { PublicCell } from '@yichi/api/view/posting'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { SettlementSheet } from '@yichi/domain/facts/settlement-sheet'

/** The row as it hangs on the board. */
export interface PostedRow {
  readonly board: 2 | 3 | 4
  readonly postingNumber: string
  readonly householdCode: string
  readonly cells: Readonly<Record<string, PublicCell>>
}

/** A sheet settled on this device, with its own digest. */
export interface SettledHere {
  readonly facts: HouseholdFacts
  readonly sheet: SettlementSheet
  readonly sha256: string
}
