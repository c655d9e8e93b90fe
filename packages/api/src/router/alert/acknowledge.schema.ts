import { z } from 'zod'
import { id, sentence } from '../fields.ts'

export const AcknowledgeInput = z.strictObject({ id, note: sentence.min(2) })
