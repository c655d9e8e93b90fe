import { z } from 'zod'

/** A change of rights that was proposed, as those who decide see it. */
export const proposalAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(['appoint', 'end-appointment', 'admit-administrator', 'remove-administrator']),
  account: z.strictObject({ id: z.string(), login: z.string(), name: z.string() }),
  unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  post: z.string(),
  role: z.string().nullable(),
  zoneCode: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  status: z.enum(['open', 'approved', 'refused', 'withdrawn']),
  decisions: z.array(
    z.strictObject({
      byName: z.string(),
      decision: z.enum(['approve', 'refuse']),
      reason: z.string().nullable(),
      at: z.string(),
    }),
  ),
  missing: z.int(),
  obstacle: z.string().nullable(),
})

export const decidedAnswer = z.strictObject({
  status: z.enum(['open', 'approved', 'refused', 'withdrawn']),
})
