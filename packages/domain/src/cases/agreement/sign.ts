import { assert } from '../../kernel/assert.ts'
import type { Blocked } from '../../facts/block-code.ts'
import type { SettlementSheet } from '../../facts/settlement-sheet.ts'
import { daysBetween, type IsoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { SignedAgreement, Signer } from './agreement.ts'
import { instalmentsOf } from './instalments.ts'

export interface AgreementDraft {
  readonly number: string
  readonly householdCode: string
  /** The computed sheet, or why it could not be computed. */
  readonly sheet: SettlementSheet | Blocked
  /** SHA-256 of the sheet as it is now. */
  readonly sheetSha256: string
  /** SHA-256 of the sheet that the signers were shown. */
  readonly shownSha256: string
  /** Whether the sheet was confirmed: board 1 closed and no objection open on the household. */
  readonly confirmed: boolean
  /** Ids of everyone on the certificate; each must have signed. */
  readonly owners: readonly string[]
  readonly signers: readonly Signer[]
  /** Day of the last signature: it decides the reward tier, not the day of entry. */
  readonly signedOn: IsoDate
  readonly announcedOn: IsoDate
}

/**
 * - `sheet-blocked` facts are missing, so there is nothing to sign · `not-confirmed` board 1 is not closed
 * - `before-announcement` · `owner-missing` an owner has not signed, by own hand or proxy
 * - `shown-changed` another sheet was shown, or the sheet was computed for another day
 */
export type AgreementRefusal =
  'sheet-blocked' | 'not-confirmed' | 'before-announcement' | 'owner-missing' | 'shown-changed'

export const AGREEMENT_REFUSALS = [
  'sheet-blocked',
  'not-confirmed',
  'before-announcement',
  'owner-missing',
  'shown-changed',
] as const satisfies readonly AgreementRefusal[]

function refusalOf(draft: AgreementDraft, sheet: SettlementSheet): AgreementRefusal | null {
  const { announcedOn, signedOn, signers } = draft
  if (!draft.confirmed) return 'not-confirmed'
  if (signedOn < announcedOn || signers.some((signer) => signer.signedOn < announcedOn)) {
    return 'before-announcement'
  }
  if (draft.shownSha256 !== draft.sheetSha256) return 'shown-changed'
  if (sheet.day !== daysBetween(announcedOn, signedOn)) return 'shown-changed'
  const hasSigned = new Set(signers.map((signer) => signer.owner))
  const isComplete = draft.owners.length > 0 && draft.owners.every((owner) => hasSigned.has(owner))
  return isComplete ? null : 'owner-missing'
}

/**
 * Makes the agreement of a confirmed sheet that every owner has signed.
 *
 * @law decree-590 art. 25
 */
export function signAgreement(draft: AgreementDraft): Result<SignedAgreement, AgreementRefusal> {
  const { sheet, signers, signedOn } = draft
  if (!('lines' in sheet)) return refuse('sheet-blocked')
  const refusal = refusalOf(draft, sheet)
  if (refusal !== null) return refuse(refusal)
  const last = signers.reduce(
    (day, one) => (one.signedOn > day ? one.signedOn : day),
    draft.announcedOn,
  )
  assert(last === signedOn, 'agreement: the signing day is the day of the last signature')
  return ok({
    kind: 'signed',
    number: draft.number,
    householdCode: draft.householdCode,
    sheetSha256: draft.sheetSha256,
    signers,
    signedOn,
    netFen: sheet.netFen,
    direction: sheet.direction,
    instalments: instalmentsOf(sheet),
    payees: sheet.payees ?? null,
  })
}
