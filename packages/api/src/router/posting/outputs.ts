import { z } from 'zod'
import { pageOf } from '../answer-fields.ts'
import { postingRow, postingSummary } from '../posting-answer.ts'

/** The answers of the slice. */
export const postingOutputs = {
  get: z.strictObject({
    ...postingSummary.shape,
    totals: z.record(z.string(), z.number()),
    rows: z.array(postingRow),
    page: z.int(),
    pages: z.int(),
  }),
  list: pageOf(postingSummary),
  publish: postingSummary,
}
