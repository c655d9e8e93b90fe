import { z } from 'zod'
import { id } from '../fields.ts'

export const CasesFileInput = z.strictObject({ draftId: id, empty: z.boolean() })
