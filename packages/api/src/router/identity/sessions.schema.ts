import { z } from 'zod'

export const EndSessionInput = z.strictObject({ id: z.string().min(1).max(64) })
