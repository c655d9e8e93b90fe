import { assert } from '../../kernel/assert.ts'
import type { PendingApproval } from './approval.ts'
import type { HandOnCase } from './separation.ts'

/**
 * A new case at the first step.
 * `hands` are the persons who surveyed, computed, checked and signed: the chain keeps them out.
 */
export function openApproval(shownSha256: string, hands: readonly HandOnCase[]): PendingApproval {
  assert(/^[0-9a-f]{64}$/.test(shownSha256), 'approval: not a SHA-256 in lower-case hex')
  return { kind: 'pending', step: 'agreement-review', round: 1, shownSha256, acts: [], hands }
}
