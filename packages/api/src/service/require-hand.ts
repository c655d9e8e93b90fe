import { checkHand, type Duty } from '@yichi/domain/rules/approval/separation'
import { CaseHandsReader } from '../store/case-hands/reader.ts'
import { RefusalError } from './refusal-error.ts'
import type { Writing } from './writing.ts'

/**
 * Refuses with `related-to-household` or `same-person` unless every one of the persons may take the duty on the
 * household's case.
 */
export async function requireHand(
  { tx }: Pick<Writing, 'tx'>,
  householdId: string,
  { duty, persons }: { readonly duty: Duty; readonly persons: readonly string[] },
): Promise<void> {
  const hands = await new CaseHandsReader(tx).ofHousehold(householdId)
  for (const person of persons) {
    const hand = checkHand({ person }, hands, duty)
    if (!hand.ok) throw new RefusalError(hand.refusal)
  }
}
