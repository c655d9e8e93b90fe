import { z } from 'zod'
import { done } from '../answer-fields.ts'

const delegation = z.strictObject({
  id: z.string(),
  fromName: z.string(),
  toName: z.string(),
  toLogin: z.string(),
  role: z.string(),
  zoneCode: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string(),
  reason: z.string(),
  endedOn: z.string().nullable(),
  givenAt: z.string(),
})

/** The answers of the slice. */
export const delegationOutputs = {
  give: z.strictObject({ id: z.string() }),
  end: done,
  own: z.array(delegation),
  list: z.array(delegation),
}
