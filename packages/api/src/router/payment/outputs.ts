import { z } from 'zod'

/** The answers of the slice. */
export const paymentOutputs = {
  postResult: z.strictObject({ status: z.enum(['passed', 'returned']) }),
}
