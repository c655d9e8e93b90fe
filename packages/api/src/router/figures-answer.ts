import { z } from 'zod'

const count = z.int().min(0)

const progress = { zones: count, households: count, signed: count, movedOut: count }

/** The opening figures. */
export const figuresAnswer = z.strictObject({
  programme: z.strictObject({ ...progress, monetaryAgreements: count }),
  years: z.record(z.string(), z.strictObject(progress)),
  money: z.strictObject({
    plannedFen: z.int(),
    raisedFen: z.int(),
    loanAppliedFen: z.int(),
    paidFen: z.int(),
  }),
})

/** A zone with what its work group has reached. */
export const zoneProgress = z.strictObject({
  code: z.string(),
  name: z.string(),
  programmeYear: z.int(),
  location: z.string(),
  announcedOn: z.string(),
  workGroup: z.strictObject({
    code: z.string(),
    name: z.string(),
    leaderName: z.string(),
    deputyName: z.string(),
  }),
  households: count,
  measured: count,
  signed: count,
  handedOver: count,
  monetary: count,
  signedFen: z.int(),
  paidFen: z.int(),
})
