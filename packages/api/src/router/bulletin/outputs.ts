import { z } from 'zod'
import { bulletinAnswer } from '../bulletin-answer.ts'

/** The answers of the slice. */
export const bulletinOutputs = {
  get: bulletinAnswer,
  list: z.array(z.strictObject({ period: z.string(), issueNo: z.int(), issuedAt: z.string() })),
  rank: bulletinAnswer,
}
