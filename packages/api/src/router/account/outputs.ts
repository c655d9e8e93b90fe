import { z } from 'zod'
import { done, maskedPhone, pageOf } from '../answer-fields.ts'

const oneTimeCode = z.strictObject({ code: z.string(), expiresAt: z.string() })

const account = z.strictObject({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  phoneMasked: maskedPhone.nullable(),
  kind: z.enum(['staff', 'resident']),
  status: z.enum(['pending', 'active', 'disabled']),
  unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  roles: z.array(z.strictObject({ role: z.string(), zoneCode: z.string().nullable() })),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  hasSecondFactor: z.boolean(),
  lockedUntil: z.string().nullable(),
  sessions: z.int(),
  resetWishedAt: z.string().nullable(),
})

/** The answers of the slice. */
export const accountOutputs = {
  admit: done,
  create: oneTimeCode,
  disable: done,
  enable: done,
  list: pageOf(account),
  refuse: done,
  roster: pageOf(account),
  endSessions: z.strictObject({ ended: z.int() }),
  resetPassword: oneTimeCode,
  resetSecondFactor: done,
  unlock: done,
}
