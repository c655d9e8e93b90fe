import { z } from 'zod'

export const AccountInput = z.strictObject({ accountId: z.string().min(1).max(64) })
