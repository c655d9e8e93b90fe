import { z } from 'zod'
import { zoneCode } from '../codes.ts'

export const PublishInput = z.strictObject({
  board: z.literal([1, 2, 3, 4]),
  zoneCode,
  /** Where the paper hangs. */
  place: z.string().trim().min(1).max(200),
})
