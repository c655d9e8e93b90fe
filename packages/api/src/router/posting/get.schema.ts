import { z } from 'zod'

export const GetInput = z.strictObject({
  number: z.string().min(1).max(40),
  page: z.int().min(1).max(100_000).default(1),
})
