import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { FundStep } from './chains.ts'

/**
 * What a person can do on one case. Two duties never lie in one hand; the same duty may be
 * repeated (a second measuring, a second round).
 */
export type Duty =
  | 'survey'
  | 'compute'
  | 'check'
  | 'sign'
  | 'review'
  | 'preview'
  | 'office'
  | 'finance'
  | 'platform'
  | 'bank'
  | 'confirm'
  | 'export'
  | 'reconcile'

export interface HandOnCase {
  readonly person: string
  readonly duty: Duty
}

/** The duty that acting on a step of the fund chain is. */
export const DUTY_OF_STEP = {
  'agreement-review': 'review',
  'deputy-preview': 'preview',
  'office-director': 'office',
  'finance-leader': 'finance',
  'platform-company': 'platform',
  'agent-bank': 'bank',
  'paid-to-household': 'confirm',
} as const satisfies Record<FundStep, Duty>

/**
 * Whether a person may take `duty` on a case whose other hands are known.
 * There is no switch that turns this off.
 *
 * @returns the hand to add to the case, or `same-person` when the person already had another duty
 */
export function checkSeparation(
  actorId: string,
  handsOnCase: readonly HandOnCase[],
  duty: Duty,
): Result<HandOnCase, 'same-person'> {
  const elsewhere = handsOnCase.some((hand) => hand.person === actorId && hand.duty !== duty)
  return elsewhere ? refuse('same-person') : ok({ person: actorId, duty })
}
