import { z } from 'zod'
import { caseId } from '../codes.ts'
import { id, jsonText, sentence } from '../fields.ts'

export const SaveCaseInput = z.strictObject({
  draftId: id,
  caseId: caseId.nullable(),
  title: sentence,
  kind: z.enum(['assess', 'transition', 'voucher']),
  input: jsonText,
  expected: jsonText,
})
