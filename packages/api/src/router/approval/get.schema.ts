import { z } from 'zod'
import { id } from '../fields.ts'

export const GetInput = z.strictObject({ approvalId: id })
