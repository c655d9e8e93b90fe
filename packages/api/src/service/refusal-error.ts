import type { AgreementRefusal } from '@yichi/domain/cases/agreement/sign'
import type { ApprovalRefusal } from '@yichi/domain/rules/approval/approval'
import type { HandoverRefusal } from '@yichi/domain/rules/handover/accept'
import type { PasswordRefusal } from '@yichi/domain/rules/identity/password'
import type { RightsRefusal } from '@yichi/domain/rules/identity/rights-refusal'

/** Scalars that fill the blanks of a refusal's words. */
export type RefusalParams = Readonly<Record<string, string | number>>

/** Refusals that the services themselves give; those of the rules come from the domain. */
export const SERVICE_REFUSALS = [
  'account-not-pending',
  'administrator-account',
  'already-accepted',
  'already-declared',
  'already-signed',
  'already-submitted',
  'bank-account-invalid',
  'base-superseded',
  'cases-failing',
  'check-failed',
  'code-taken',
  'code-wrong',
  'colleague-unknown',
  'date-in-future',
  'dates-out-of-order',
  'delegation-over',
  'draft-changed',
  'draft-closed',
  'duplicate-bank-serial',
  'effective-before-base',
  'effective-in-past',
  'handover-date-not-allowed',
  'login-or-phone-taken',
  'needs-bank-result',
  'needs-two-approvals',
  'no-agreement',
  'no-cases',
  'no-fund-source',
  'no-second-factor-offered',
  'no-survey',
  'not-allowed',
  'not-found',
  'not-in-scope',
  'not-submitted',
  'nothing-changed',
  'nothing-recorded',
  'nothing-to-post',
  'own-account',
  'own-draft',
  'owner-phone-differs',
  'password-change-required',
  'password-names-county',
  'password-too-common',
  'password-too-long',
  'password-too-plain',
  'password-too-short',
  'password-used-before',
  'password-wrong',
  'payee-not-owner',
  'period-not-over',
  'phone-taken',
  'registration-closed',
  'rulebook-out-of-force',
  'same-colleague',
  'same-person-twice',
  'second-factor-locked',
  'second-factor-required',
  'set-up-closed',
  'several-payees',
  'sheet-not-confirmed',
  'sheet-not-current',
  'sign-date-differs',
  'sign-in-failed',
  'sign-in-required',
  'step-up-required',
  'terminal-not-allowed',
  'ticket-over',
  'too-busy',
  'too-many-attempts',
  'too-many-requests',
  'too-many-rows',
  'unit-above-others',
  'unit-changed',
  'unit-circle',
  'unit-in-use',
  'unit-taken',
  'unit-unknown',
  'version-taken',
] as const

export type ServiceRefusal = (typeof SERVICE_REFUSALS)[number]

/** Every code a refusal may carry. */
export type RefusalCode =
  | AgreementRefusal
  | ApprovalRefusal
  | HandoverRefusal
  | PasswordRefusal
  | RightsRefusal
  | ServiceRefusal

/**
 * The rules say no. Thrown by services, mapped once in `router/trpc.ts`; its words live in
 * `packages/i18n`. Carries no personal data: `params` are codes, counts and dates.
 */
export class RefusalError extends Error {
  override name = 'RefusalError'
  readonly code: RefusalCode
  readonly params: RefusalParams

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
