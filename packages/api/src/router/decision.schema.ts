import { z } from 'zod'
import { id, sentence } from './fields.ts'

/** A decision about a proposal; a refusal needs its reason. */
export const DecisionInput = z.strictObject({
  id,
  decision: z.enum(['approve', 'refuse']),
  reason: sentence.nullable(),
})
