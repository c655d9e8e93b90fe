/** The seven steps from the first opinion to the cleared site (A1–A7), in order. */
export type CompensationStep =
  'opinion' | 'plan' | 'announcement' | 'computation' | 'signing' | 'payment' | 'demolition'

/** The seven steps of a payment (B1–B7), in order. */
export type FundStep =
  | 'agreement-review'
  | 'deputy-preview'
  | 'office-director'
  | 'finance-leader'
  | 'platform-company'
  | 'agent-bank'
  | 'paid-to-household'

/** The hand that each step of the fund chain needs: one role a step, seven roles. */
export type ApprovalRole =
  | 'reviewer'
  | 'deputy-leader'
  | 'office-director'
  | 'finance-leader'
  | 'platform-company'
  | 'agent-bank'
  | 'cashier'

/** Why a case goes back. The code names the fault; free text beside it is always required. */
export type ReturnCode =
  | 'DOC_MISSING'
  | 'SIGN_MISSING'
  | 'AREA_MISMATCH'
  | 'PRICE_MISMATCH'
  | 'OWNER_UNCLEAR'
  | 'OBJECTION_OPEN'
  | 'CONFLICT_OF_INTEREST'
  | 'ACCOUNT_MISMATCH'
  | 'BUDGET_SHORT'
  | 'DUPLICATE'
  | 'OTHER'

export const RETURN_CODES = [
  'DOC_MISSING',
  'SIGN_MISSING',
  'AREA_MISMATCH',
  'PRICE_MISMATCH',
  'OWNER_UNCLEAR',
  'OBJECTION_OPEN',
  'CONFLICT_OF_INTEREST',
  'ACCOUNT_MISMATCH',
  'BUDGET_SHORT',
  'DUPLICATE',
  'OTHER',
] as const satisfies readonly ReturnCode[]

/** Where a fund case can be sent back to: an earlier fund step, or the step that owns the figures or the signatures. */
export type ReturnTarget = FundStep | 'computation' | 'signing'

export type FundDecision = 'pass' | 'return' | 'hold'

/** What a household, zone or programme must be able to show before a compensation step is done. */
export interface CompensationStepRule {
  readonly step: CompensationStep
  readonly code: `A${number}`
  /** Who acts; the county government alone decides and announces. */
  readonly owner: 'expropriation-office' | 'county-government' | 'work-group' | 'fund-chain'
  /** Every guard must hold; the names are evaluated where the facts are known. */
  readonly guards: readonly string[]
  readonly evidence: readonly string[]
  /** Steps a fault sends the case back to. */
  readonly returnTo: readonly CompensationStep[]
}

/**
 * The compensation chain.
 *
 * @law decree-590 art. 10, 11, 12, 13, 15, 25, 27
 */
export const COMPENSATION_CHAIN = [
  {
    step: 'opinion',
    code: 'A1',
    owner: 'expropriation-office',
    guards: [
      'posted-thirty-days',
      'opinions-answered',
      'hearing-held-if-asked',
      'changes-published',
    ],
    evidence: [
      'posting-photo-first-day',
      'posting-photo-last-day',
      'opinion-forms',
      'change-table',
    ],
    returnTo: ['opinion'],
  },
  {
    step: 'plan',
    code: 'A2',
    owner: 'county-government',
    guards: ['risk-assessed', 'unregistered-recognised', 'budget-set', 'meeting-minuted'],
    evidence: ['reasoning-report', 'risk-report', 'meeting-minutes'],
    returnTo: ['opinion'],
  },
  {
    step: 'announcement',
    code: 'A3',
    owner: 'county-government',
    guards: ['special-account-funded', 'plan-attached', 'appeal-rights-stated'],
    evidence: ['decision', 'announcement-photo', 'web-link'],
    returnTo: ['plan', 'announcement'],
  },
  {
    step: 'computation',
    code: 'A4',
    owner: 'work-group',
    guards: [
      'two-surveyors',
      'owner-or-witness-signed',
      'other-hand-computed',
      'third-hand-checked',
      'board-1-closed',
      'no-open-objection',
    ],
    evidence: ['survey-sheet', 'sketch', 'photos', 'refusal-video'],
    returnTo: ['computation'],
  },
  {
    step: 'signing',
    code: 'A5',
    owner: 'expropriation-office',
    guards: [
      'after-announcement',
      'all-owners-sign',
      'unit-free',
      'sheet-unchanged',
      'payee-name-matches',
    ],
    evidence: ['agreement-scan', 'signing-photo', 'identity-check', 'proxy'],
    returnTo: ['computation', 'signing'],
  },
  {
    step: 'payment',
    code: 'A6',
    owner: 'fund-chain',
    guards: ['fund-chain-passed', 'board-2-closed'],
    evidence: ['bank-receipt'],
    returnTo: ['computation', 'signing'],
  },
  {
    step: 'demolition',
    code: 'A7',
    owner: 'work-group',
    guards: ['paid-or-escrowed', 'accepted-by-two', 'utilities-closed', 'neighbours-safe'],
    evidence: ['handover-sheet', 'before-photo', 'after-photo', 'cancelled-certificates'],
    returnTo: ['payment'],
  },
] as const satisfies readonly CompensationStepRule[]

export interface FundStepRule {
  readonly step: FundStep
  readonly code: `B${number}`
  readonly role: ApprovalRole
  /** A target in working days. Passing it reminds and escalates; it never decides. */
  readonly targetWorkingDays: number
  readonly decisions: readonly FundDecision[]
  readonly returnTo: readonly ReturnTarget[]
}

/** The fund chain: strict order, seven roles, seven persons. */
export const FUND_CHAIN = [
  {
    step: 'agreement-review',
    code: 'B1',
    role: 'reviewer',
    targetWorkingDays: 2,
    decisions: ['pass', 'return', 'hold'],
    returnTo: ['computation', 'signing'],
  },
  {
    step: 'deputy-preview',
    code: 'B2',
    role: 'deputy-leader',
    targetWorkingDays: 1,
    decisions: ['pass', 'return', 'hold'],
    returnTo: ['computation', 'signing', 'agreement-review'],
  },
  {
    step: 'office-director',
    code: 'B3',
    role: 'office-director',
    targetWorkingDays: 1,
    decisions: ['pass', 'return', 'hold'],
    returnTo: ['computation', 'signing', 'agreement-review', 'deputy-preview'],
  },
  {
    step: 'finance-leader',
    code: 'B4',
    role: 'finance-leader',
    targetWorkingDays: 1,
    decisions: ['pass', 'return', 'hold'],
    returnTo: ['computation', 'signing', 'agreement-review', 'deputy-preview', 'office-director'],
  },
  {
    step: 'platform-company',
    code: 'B5',
    role: 'platform-company',
    targetWorkingDays: 1,
    decisions: ['pass', 'return', 'hold'],
    returnTo: ['computation', 'signing', 'agreement-review', 'office-director', 'finance-leader'],
  },
  {
    step: 'agent-bank',
    code: 'B6',
    role: 'agent-bank',
    targetWorkingDays: 1,
    decisions: ['pass', 'return'],
    returnTo: ['signing', 'agreement-review', 'finance-leader', 'platform-company'],
  },
  {
    step: 'paid-to-household',
    code: 'B7',
    role: 'cashier',
    targetWorkingDays: 1,
    decisions: ['pass', 'return'],
    returnTo: ['signing', 'agreement-review', 'finance-leader', 'agent-bank'],
  },
] as const satisfies readonly FundStepRule[]

export const FUND_STEPS: readonly FundStep[] = FUND_CHAIN.map((rule) => rule.step)

export const COMPENSATION_STEPS: readonly CompensationStep[] = COMPENSATION_CHAIN.map(
  (rule) => rule.step,
)
