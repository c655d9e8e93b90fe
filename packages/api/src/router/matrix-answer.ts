import { z } from 'zod'

/** The table of authority for printing. */
export const matrixAnswer = z.strictObject({
  roles: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      procedure: z.string(),
      who: z.enum(['anyone', 'signed-in', 'resident', 'staff']),
      scope: z.enum(['county', 'zone']).nullable(),
      stepUp: z.boolean(),
      may: z.array(z.boolean()),
    }),
  ),
  sha256: z.string(),
  readAt: z.string(),
})
