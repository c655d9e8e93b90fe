import { z } from 'zod'

export const FindInput = z.strictObject({ q: z.string().trim().max(50) })
