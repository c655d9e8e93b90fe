import { AGREEMENT_REFUSALS } from '@yichi/domain/cases/agreement/sign'
import { APPROVAL_REFUSALS } from '@yichi/domain/rules/approval/approval'
import { HANDOVER_REFUSALS } from '@yichi/domain/rules/handover/accept'
import { RIGHTS_REFUSALS } from '@yichi/domain/rules/identity/rights-refusal'
import { isMessageId } from '@yichi/i18n/catalog'
import { expect, test } from 'vitest'
import { SERVICE_REFUSALS } from '../src/service/refusal-error.ts'

const EVERY = [
  ...SERVICE_REFUSALS,
  ...AGREEMENT_REFUSALS,
  ...APPROVAL_REFUSALS,
  ...HANDOVER_REFUSALS,
  ...RIGHTS_REFUSALS,
]

test('every refusal a person can meet has its words', () => {
  expect(EVERY.filter((code) => !isMessageId(`refusal.${code}`))).toEqual([])
})
