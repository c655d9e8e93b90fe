import { z } from 'zod'
import { versionId, versionNumber } from '../codes.ts'
import { day, sentence } from '../fields.ts'

export const OpenDraftInput = z.strictObject({
  baseVersionId: versionId,
  version: versionNumber,
  effectiveFrom: day,
  note: sentence,
})
