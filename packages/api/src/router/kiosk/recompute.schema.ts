import { z } from 'zod'
import { householdCode } from '../codes.ts'

export const RecomputeInput = z.strictObject({
  board: z.literal([2, 3, 4]),
  /** As it stands on the paper, `B2-03-0007`. */
  postingNumber: z.string().min(1).max(40),
  householdCode,
})
