import { z } from 'zod'
import { id } from '../fields.ts'

/** What one request may carry. */
const BASE64_MAX = 1_048_576

export const ImportCasesInput = z.strictObject({
  draftId: id,
  base64: z.base64().min(1).max(BASE64_MAX),
})
