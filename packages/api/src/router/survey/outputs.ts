import { z } from 'zod'

/** The answers of the slice. */
export const surveyOutputs = {
  colleagues: z.array(z.strictObject({ login: z.string(), name: z.string() })),
  register: z.strictObject({ surveyId: z.string(), version: z.int() }),
}
