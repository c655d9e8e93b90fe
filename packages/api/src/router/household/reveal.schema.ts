import { REVEALABLE_FIELDS } from '@yichi/domain/rules/identity/field-sight'
import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { sentence } from '../fields.ts'

export const RevealInput = z.strictObject({
  householdCode,
  field: z.enum(REVEALABLE_FIELDS),
  /** Kept in the trail beside the name of whoever asked. */
  reason: sentence.min(1),
})
