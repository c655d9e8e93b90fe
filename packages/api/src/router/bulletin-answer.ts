import { z } from 'zod'

const reached = {
  households: z.int(),
  measured: z.int(),
  signed: z.int(),
  handedOver: z.int(),
}

const row = z.strictObject({
  ...reached,
  groupCode: z.string(),
  groupName: z.string(),
  zoneName: z.string(),
  leaderName: z.string(),
  rank: z.int().nullable(),
  previousRank: z.int().nullable(),
  frozenHouseholds: z.int(),
  newMeasured: z.int(),
  newSigned: z.int(),
  newHandedOver: z.int(),
  score: z.string().nullable(),
  completion: z.string().nullable(),
  week: z.string().nullable(),
  rates: z
    .strictObject({ measured: z.string(), signed: z.string(), handedOver: z.string() })
    .nullable(),
})

/** A weekly bulletin with its ranking. */
export const bulletinAnswer = z.strictObject({
  period: z.string(),
  issueNo: z.int(),
  from: z.string(),
  to: z.string(),
  issuedAt: z.string(),
  formulaVersion: z.string(),
  sha256: z.string(),
  anchor: z.strictObject({ short: z.string(), at: z.string() }).nullable(),
  rows: z.array(row),
  totals: z.strictObject(reached),
})
