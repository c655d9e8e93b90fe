import { z } from 'zod'

export const SignInInput = z.strictObject({
  by: z.enum(['account', 'phone']),
  login: z.string().trim().min(1).max(64),
  /** Never trimmed or folded: it is verified exactly as typed. */
  password: z.string().min(1).max(128),
})
