import { z } from 'zod'
import { done } from '../answer-fields.ts'

const oneTimeCode = z.strictObject({ code: z.string(), expiresAt: z.string() })

/** The answers of the slice. */
export const accountOutputs = {
  endSessions: z.strictObject({ ended: z.int() }),
  resetPassword: oneTimeCode,
  resetSecondFactor: done,
  unlock: done,
}
