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
  | 'accept'
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

/** Who has worked on a household, and who is tied to it by an interest in force. */
export interface CaseHands {
  readonly hands: readonly HandOnCase[]
  readonly related: readonly string[]
}

/** A person who wants to act: with a right of their own, or with one that somebody gave them for a time. */
export interface ActingHand {
  readonly person: string
  readonly onBehalfOf?: string | null | undefined
}

export type HandRefusal = 'same-person' | 'related-to-household'

/** Whether one person may have both: the same duty again, and those who measured a house may receive its keys. */
function goTogether(one: Duty, other: Duty): boolean {
  if (one === other) return true
  return [one, other].every((duty) => duty === 'survey' || duty === 'accept')
}

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
  const elsewhere = handsOnCase.some(
    (hand) => hand.person === actorId && !goTogether(hand.duty, duty),
  )
  return elsewhere ? refuse('same-person') : ok({ person: actorId, duty })
}

/**
 * Whether somebody may act on a case. Whoever lent the right is a hand of the case like the one who acts, so
 * neither may have another duty on it, and neither may be tied to the household.
 *
 * @returns every hand to add, or `related-to-household` before `same-person`
 * @law civil-servant-law arts. 74, 76
 */
export function checkHand(
  { person, onBehalfOf }: ActingHand,
  { hands, related }: CaseHands,
  duty: Duty,
): Result<readonly HandOnCase[], HandRefusal> {
  const persons = onBehalfOf ? [person, onBehalfOf] : [person]
  if (persons.some((one) => related.includes(one))) return refuse('related-to-household')
  for (const one of persons) {
    const separate = checkSeparation(one, hands, duty)
    if (!separate.ok) return separate
  }
  return ok(persons.map((one) => ({ person: one, duty })))
}
