import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Approval, PendingApproval } from './approval.ts'
import { FUND_STEPS, type FundStep } from './chains.ts'

/**
 * Begins the next round: after a return, or because the case now says something else than what was signed.
 * A changed hash voids every pass, so the chain begins at B1; unchanged, it begins where the return pointed
 * and the passes before that stand. A passed chain never reopens: a new payment is a new case.
 */
export function resubmit(
  approval: Approval,
  shownSha256: string,
): Result<PendingApproval, 'closed' | 'nothing-changed'> {
  assert(/^[0-9a-f]{64}$/.test(shownSha256), 'approval: not a SHA-256 in lower-case hex')
  if (approval.kind === 'passed') return refuse('closed')
  const changed = shownSha256 !== approval.shownSha256
  if (approval.kind !== 'returned' && !changed) return refuse('nothing-changed')
  const target = approval.kind === 'returned' && !changed ? approval.to : null
  const step: FundStep = FUND_STEPS.find((candidate) => candidate === target) ?? 'agreement-review'
  const { acts, hands, related } = approval
  return ok({ kind: 'pending', step, round: approval.round + 1, shownSha256, acts, hands, related })
}
