import { z } from 'zod'
import { day, id, sentence, sha256 } from '../fields.ts'

export const PostResultInput = z.strictObject({
  approvalId: id,
  shownSha256: sha256,
  outcome: z.enum(['paid', 'failed']),
  bankSerial: z.string().trim().min(1).max(64),
  paidOn: day,
  reason: sentence.optional(),
})
