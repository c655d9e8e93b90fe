import { z } from 'zod'

/** The most bytes a password may take on its way: 128 characters of any kind. Its length is a rule, not a shape. */
const PASSWORD_UNITS = 256

/** Never trimmed or folded: it is verified exactly as typed. */
export const Password = z.string().min(1).max(PASSWORD_UNITS)

/** A code as people type it, with or without the signs between. */
export const TypedCode = z.string().trim().min(6).max(40)

/** The two doors. */
export const doorway = {
  by: z.enum(['account', 'phone']),
  login: z.string().trim().min(1).max(64),
}
