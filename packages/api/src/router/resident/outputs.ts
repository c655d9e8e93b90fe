import { z } from 'zod'
import { done, maskedPhone } from '../answer-fields.ts'

const resident = z.strictObject({
  accountId: z.string(),
  householdCode: z.string(),
  ownerNameMasked: z.string(),
  phoneMasked: maskedPhone.nullable(),
  status: z.enum(['active', 'disabled']),
  codeExpiresAt: z.string().nullable(),
  admittedAt: z.string(),
  admittedBy: z.string(),
  lastSignInAt: z.string().nullable(),
  closedAt: z.string().nullable(),
})

/** The answers of the slice. */
export const residentOutputs = {
  admit: z.strictObject({ code: z.string(), expiresAt: z.string() }),
  close: done,
  list: z.array(resident),
}
