import { z } from 'zod'
import { bulletinAnswer } from '../bulletin-answer.ts'
import { figuresAnswer, zoneProgress } from '../figures-answer.ts'

const count = z.int().min(0)

const county = z.strictObject({
  staff: z.strictObject({ section: count, general: count }),
  specialGroups: count,
  replyMeetings: count,
  concerns: z.strictObject({ raised: count, answered: count }),
  publicity: z.strictObject({ broadcasts: count, signs: count, booklets: count, articles: count }),
  projects: z.strictObject({ plans: count, towns: count, supporting: count }),
})

const fundSource = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['loan', 'subsidy', 'county', 'land']),
  contractFen: z.int(),
  appliedFen: z.int(),
  raisedFen: z.int(),
  paidFen: z.int(),
})

const curvePoint = z.strictObject({
  day: z.string(),
  measured: count,
  signed: count,
  handedOver: count,
  paidFen: z.int(),
})

/** The answers of the slice. */
export const programmeOutputs = {
  dashboard: z.strictObject({
    dataAsOf: z.string(),
    countyName: z.string(),
    figures: figuresAnswer,
    measured: count,
    county,
    zones: z.array(zoneProgress),
    fundSources: z.array(fundSource),
    curve: z.array(curvePoint),
    bulletin: bulletinAnswer.nullable(),
    tasks: z.strictObject({ mine: count, overdue: count }),
  }),
  figures: figuresAnswer,
}
