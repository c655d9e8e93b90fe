import { BLOCK_CODES } from '@yichi/domain/facts/block-code'
import { z } from 'zod'
import { householdCode } from '../codes.ts'

export const RemedyInput = z.strictObject({
  householdCode,
  code: z.enum(BLOCK_CODES),
  at: z.string().max(100).nullable(),
})
