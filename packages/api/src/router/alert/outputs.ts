import { z } from 'zod'
import { done, eventDetail } from '../answer-fields.ts'

/** The answers of the slice. */
export const alertOutputs = {
  acknowledge: done,
  list: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['high', 'medium', 'low']),
      raisedAt: z.string(),
      detail: eventDetail,
      acknowledgedAt: z.string().nullable(),
      acknowledgedBy: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
}
