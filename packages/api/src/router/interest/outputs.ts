import { z } from 'zod'
import { done } from '../answer-fields.ts'

const interest = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  householdCode: z.string(),
  relation: z.enum(['self', 'spouse', 'parent-or-child', 'sibling', 'other-relative', 'interest']),
  knownBy: z.enum(['self-declared', 'reported', 'matched']),
  recordedAt: z.string(),
  withdrawnAt: z.string().nullable(),
})

/** The answers of the slice. */
export const interestOutputs = {
  declare: z.strictObject({ id: z.string() }),
  record: z.strictObject({ id: z.string() }),
  withdraw: done,
  own: z.array(interest),
  list: z.array(interest),
}
