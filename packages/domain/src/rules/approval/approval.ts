import type { IsoDate } from '../../kernel/iso-date.ts'
import type { ApprovalRole, FundStep, ReturnCode, ReturnTarget } from './chains.ts'
import type { HandOnCase } from './separation.ts'

/** One act on a case. Acts are only ever added; a later return voids, it does not delete. */
export type Act = {
  readonly step: FundStep
  readonly person: string
  readonly role: ApprovalRole
  /** Whose right it was, when somebody else exercised it. */
  readonly onBehalfOf?: string | null | undefined
  /** UTC instant, as text. */
  readonly at: string
  readonly round: number
  /** SHA-256 of what was on the screen: sheet, payee, account and source. */
  readonly shownSha256: string
} & (
  | { readonly decision: 'pass' }
  | {
      readonly decision: 'return'
      readonly code: ReturnCode
      readonly to: ReturnTarget
      readonly reason: string
    }
  | { readonly decision: 'hold'; readonly reason: string; readonly until: IsoDate }
  | { readonly decision: 'release'; readonly reason: string }
)

interface Shared {
  /** 1 for the first time through the chain; one more each time it begins again. */
  readonly round: number
  readonly shownSha256: string
  readonly acts: readonly Act[]
  /** Who surveyed, computed, checked and signed: none of them may act here. */
  readonly hands: readonly HandOnCase[]
  /** Whoever is tied to the household: none of them may act at any step. */
  readonly related?: readonly string[] | undefined
}

export interface PendingApproval extends Shared {
  readonly kind: 'pending'
  readonly step: FundStep
}

export interface HeldApproval extends Shared {
  readonly kind: 'held'
  readonly step: FundStep
  readonly reason: string
  /** The last day of the hold. Passing it reminds; only a person releases. */
  readonly until: IsoDate
}

export interface PassedApproval extends Shared {
  readonly kind: 'passed'
}

export interface ReturnedApproval extends Shared {
  readonly kind: 'returned'
  readonly from: FundStep
  readonly to: ReturnTarget
  readonly code: ReturnCode
  readonly reason: string
}

/** A case in the fund chain. There is no state that time alone reaches. */
export type Approval = PendingApproval | HeldApproval | PassedApproval | ReturnedApproval

export type ApprovalCommand =
  | {
      readonly type: 'pass'
      readonly step: FundStep
      readonly shownSha256: string
      readonly at: string
    }
  | {
      readonly type: 'return'
      readonly step: FundStep
      readonly shownSha256: string
      readonly at: string
      readonly code: ReturnCode
      readonly to: ReturnTarget
      readonly reason: string
    }
  | {
      readonly type: 'hold'
      readonly step: FundStep
      readonly shownSha256: string
      readonly at: string
      readonly reason: string
      readonly until: IsoDate
    }
  | {
      readonly type: 'release'
      readonly step: FundStep
      readonly shownSha256: string
      readonly at: string
      readonly reason: string
    }

export interface ApprovalActor {
  readonly person: string
  readonly roles: readonly ApprovalRole[]
  /** Of the roles those that are lent, with the person each belongs to. */
  readonly lent?: Readonly<Partial<Record<ApprovalRole, string>>> | undefined
}

/**
 * - `closed` the chain was passed or returned · `on-hold` release it first · `not-held` nothing to release
 * - `not-this-step` another step is due, or this step has no such decision or return target
 * - `already-acted` this person has passed this step in this round
 * - `wrong-role` · `same-person` the person, or whoever lent them the role, has another duty on the case
 * - `related-to-household` one of the two is tied to the household
 * - `signature-void` whoever passed an earlier step turned out to be tied to the household: return it there first
 * - `shown-changed` what was signed is not what the case now says · `reason-required`
 */
export type ApprovalRefusal =
  | 'not-this-step'
  | 'already-acted'
  | 'wrong-role'
  | 'same-person'
  | 'related-to-household'
  | 'signature-void'
  | 'shown-changed'
  | 'reason-required'
  | 'closed'
  | 'not-held'
  | 'on-hold'

export const APPROVAL_REFUSALS = [
  'not-this-step',
  'already-acted',
  'wrong-role',
  'same-person',
  'related-to-household',
  'signature-void',
  'shown-changed',
  'reason-required',
  'closed',
  'not-held',
  'on-hold',
] as const satisfies readonly ApprovalRefusal[]
