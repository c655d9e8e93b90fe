import type { IsoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Agreement, VoidAgreement } from './agreement.ts'

export type VoidRefusal = 'already-void' | 'reason-required' | 'money-moved'

export const VOID_REFUSALS = [
  'already-void',
  'reason-required',
  'money-moved',
] as const satisfies readonly VoidRefusal[]

/**
 * Cancels an agreement whose figures are wrong. The number is spent; the next agreement has a new one.
 * Once money has moved it is corrected by a supplement, not cancelled.
 */
export function voidAgreement(
  agreement: Agreement,
  by: { readonly on: IsoDate; readonly reason: string; readonly hasMoneyMoved: boolean },
): Result<VoidAgreement, VoidRefusal> {
  if (agreement.kind === 'void') return refuse('already-void')
  if (by.reason.trim() === '') return refuse('reason-required')
  if (by.hasMoneyMoved) return refuse('money-moved')
  return ok({ ...agreement, kind: 'void', voidedOn: by.on, reason: by.reason })
}
