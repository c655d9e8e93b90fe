import { z } from 'zod'

/** The most bytes a password may take on its way: 128 characters of any kind. Its length is a rule, not a shape. */
const PASSWORD_UNITS = 256

/** Never trimmed or folded: it is verified exactly as typed. */
export const Password = z.string().min(1).max(PASSWORD_UNITS)

/** A code as people type it, with or without the signs between. */
export const TypedCode = z.string().max(40).normalize('NFKC').trim().min(6)

/** The two doors. Full-width signs of a Chinese keyboard are the plain ones. */
export const doorway = {
  by: z.enum(['account', 'phone']),
  login: z.string().max(64).normalize('NFKC').trim().min(1),
}
