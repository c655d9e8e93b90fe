import { z } from 'zod'

/** The answers of the slice. */
export const agreementOutputs = {
  correctAccount: z.strictObject({ approvalId: z.string() }),
  sign: z.strictObject({
    agreementId: z.string(),
    number: z.string(),
    approvalId: z.string().nullable(),
  }),
}
