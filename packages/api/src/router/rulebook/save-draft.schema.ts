import { z } from 'zod'
import { day, id, jsonText, revision, sentence } from '../fields.ts'

export const SaveDraftInput = z.strictObject({
  draftId: id,
  revision,
  body: jsonText,
  note: sentence,
  effectiveFrom: day,
})
