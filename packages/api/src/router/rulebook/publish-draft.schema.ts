import { z } from 'zod'
import { id, sha256 } from '../fields.ts'

export const PublishDraftInput = z.strictObject({
  draftId: id,
  shownSha256: sha256,
  announcementNo: z.string().trim().min(1).max(64),
})
