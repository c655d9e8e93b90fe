import { z } from 'zod'
import { id, sentence } from '../fields.ts'

export const CloseInput = z.strictObject({ accountId: id, reason: sentence })
