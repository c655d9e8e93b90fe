import type { SettlementSheet, SheetPayee } from '../../facts/settlement-sheet.ts'
import type { IsoDate } from '../../kernel/iso-date.ts'
import type { Fen } from '../../money/fen.ts'
import type { Instalment } from './instalments.ts'

/** A signature for one owner, by the owner or by a notarised proxy. */
export interface Signer {
  /** Owner id, as on the certificate. */
  readonly owner: string
  readonly by: 'self' | 'proxy'
  readonly signedOn: IsoDate
}

interface Terms {
  readonly number: string
  readonly householdCode: string
  /** SHA-256 of the sheet that every signer saw and that is printed on the paper. */
  readonly sheetSha256: string
  readonly signers: readonly Signer[]
  /** Day of the last signature. */
  readonly signedOn: IsoDate
  readonly netFen: Fen
  readonly direction: SettlementSheet['direction']
  readonly instalments: readonly Instalment[]
  /** Only when more than one hand is paid. */
  readonly payees: readonly SheetPayee[] | null
}

export interface SignedAgreement extends Terms {
  readonly kind: 'signed'
}

/** Cancelled: it stays on file with its number, and the next one gets a new number. */
export interface VoidAgreement extends Terms {
  readonly kind: 'void'
  readonly voidedOn: IsoDate
  readonly reason: string
}

/** An agreement is never edited: a wrong one is void and replaced. */
export type Agreement = SignedAgreement | VoidAgreement
