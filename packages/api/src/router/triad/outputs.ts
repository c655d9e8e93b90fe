import { z } from 'zod'
import { decidedAnswer, proposalAnswer } from '../proposal-answer.ts'

/** The answers of the slice. */
export const triadOutputs = {
  propose: z.strictObject({ id: z.string() }),
  decide: decidedAnswer,
  list: z.array(proposalAnswer),
  people: z.array(
    z.strictObject({
      id: z.string(),
      login: z.string(),
      name: z.string(),
      unitName: z.string().nullable(),
    }),
  ),
}
