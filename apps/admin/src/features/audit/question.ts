import { isIsoDate } from '@yichi/domain/kernel/iso-date'
import type { AuditFilter } from '../../queries/audit.ts'

/** What is looked for in the trail; an empty text narrows nothing. */
export interface AuditQuestion {
  readonly from: string
  readonly to: string
  readonly login: string
  readonly householdCode: string
  readonly action: string
  readonly kind: string
  readonly result: string
}

export const EMPTY_QUESTION: AuditQuestion = {
  from: '',
  to: '',
  login: '',
  householdCode: '',
  action: '',
  kind: '',
  result: '',
}

export const AUDIT_RESULTS = ['done', 'refused'] as const

/** What an event can be about. */
export const SUBJECT_KINDS = [
  'account',
  'agreement',
  'alert',
  'appointment',
  'approval',
  'bulletin',
  'delegation',
  'handover',
  'household',
  'instalment',
  'interest',
  'organisation-unit',
  'posting',
  'proposal',
  'rulebook-draft',
  'rulebook-version',
  'ruler-audit',
  'session',
  'settlement-sheet',
  'survey',
] as const

/** The question as the server takes it: what is empty or unheard of is left out. */
export function filterOf(question: AuditQuestion): AuditFilter {
  const { from, to, login, householdCode, action } = question
  const kind = SUBJECT_KINDS.find((one) => one === question.kind)
  const result = AUDIT_RESULTS.find((one) => one === question.result)
  return {
    ...(isIsoDate(from) ? { from } : {}),
    ...(isIsoDate(to) ? { to } : {}),
    ...(login === '' ? {} : { login }),
    ...(householdCode === '' ? {} : { householdCode }),
    ...(action === '' ? {} : { action }),
    ...(kind === undefined ? {} : { kind }),
    ...(result === undefined ? {} : { result }),
  }
}
