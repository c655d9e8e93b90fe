import { z } from 'zod'
import { mobilePhone } from '../fields.ts'

export const OwnSignInInput = z.strictObject({
  phone: mobilePhone,
  /** The password or the code of the slip, verified exactly as typed. */
  password: z.string().min(1).max(128),
})
