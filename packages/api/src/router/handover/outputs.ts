import { z } from 'zod'

/** The answers of the slice. */
export const handoverOutputs = {
  accept: z.strictObject({ handoverId: z.string(), instalmentId: z.string().nullable() }),
}
