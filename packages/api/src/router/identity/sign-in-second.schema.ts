import { z } from 'zod'
import { TypedCode } from '../doorway.schema.ts'

export const SignInSecondInput = z.strictObject({
  ticket: z.string().min(1).max(64),
  code: TypedCode,
})
