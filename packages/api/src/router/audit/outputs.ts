import { matrixAnswer } from '../matrix-answer.ts'

/** The answers of the slice. */
export const auditOutputs = { matrix: matrixAnswer }
