import { z } from 'zod'
import { id, sentence, sha256 } from '../fields.ts'

export const DecideDraftInput = z.strictObject({
  draftId: id,
  shownSha256: sha256,
  decision: z.enum(['approve', 'return']),
  reason: sentence.nullable(),
})
