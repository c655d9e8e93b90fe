import { z } from 'zod'
import { id, sentence, sha256 } from '../fields.ts'

export const CorrectAccountInput = z.strictObject({
  approvalId: id,
  shownSha256: sha256,
  bankAccount: z.string().trim().min(1).max(32),
  payeeName: z.string().trim().min(1).max(64),
  reason: sentence,
})
