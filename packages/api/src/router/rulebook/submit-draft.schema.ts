import { z } from 'zod'
import { id, sha256 } from '../fields.ts'

export const SubmitDraftInput = z.strictObject({ draftId: id, shownSha256: sha256 })
