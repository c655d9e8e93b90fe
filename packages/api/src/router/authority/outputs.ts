import { z } from 'zod'
import { done } from '../answer-fields.ts'
import { matrixAnswer } from '../matrix-answer.ts'
import { decidedAnswer, proposalAnswer } from '../proposal-answer.ts'

/** The answers of the slice. */
export const authorityOutputs = {
  propose: z.strictObject({ id: z.string() }),
  decide: decidedAnswer,
  withdraw: done,
  proposals: z.array(proposalAnswer),
  matrix: matrixAnswer,
  inbox: z.array(proposalAnswer),
}
