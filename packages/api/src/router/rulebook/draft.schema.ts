import { z } from 'zod'
import { id } from '../fields.ts'

export const DraftInput = z.strictObject({ draftId: id })
