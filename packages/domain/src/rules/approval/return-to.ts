import type { FundStep, ReturnCode, ReturnTarget } from './chains.ts'
import { fundStep } from './fund-step.ts'

/** Whose data each fault lies in. `OTHER` names nobody, so the reviewer sorts it out. */
const OWNER_OF_FAULT = {
  DOC_MISSING: 'agreement-review',
  SIGN_MISSING: 'signing',
  AREA_MISMATCH: 'computation',
  PRICE_MISMATCH: 'computation',
  OWNER_UNCLEAR: 'signing',
  OBJECTION_OPEN: 'computation',
  CONFLICT_OF_INTEREST: 'agreement-review',
  ACCOUNT_MISMATCH: 'signing',
  BUDGET_SHORT: 'finance-leader',
  DUPLICATE: 'agreement-review',
  OTHER: 'agreement-review',
} as const satisfies Record<ReturnCode, ReturnTarget>

/**
 * Where a case returned at `step` for `code` should go: the step that owns the faulty data.
 * When that step does not lie behind `step`, the case goes to signing, the last act before the chain.
 */
export function returnTo(step: FundStep, code: ReturnCode): ReturnTarget {
  const owner = OWNER_OF_FAULT[code]
  return fundStep(step).returnTo.includes(owner) ? owner : 'signing'
}
