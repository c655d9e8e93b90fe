import { z } from 'zod'
import { id } from '../fields.ts'

export const RulebookInput = z.strictObject({ id })
