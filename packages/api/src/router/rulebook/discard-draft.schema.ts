import { z } from 'zod'
import { id, revision } from '../fields.ts'

export const DiscardDraftInput = z.strictObject({ draftId: id, revision })
