import { z } from 'zod'
import { id } from '../fields.ts'

export const SimulateInput = z.strictObject({ draftId: id })
