import { z } from 'zod'
import { rulebookPin } from '../answer-fields.ts'
import { figuresAnswer } from '../figures-answer.ts'
import { boardNo, postingRow, postingSummary } from '../posting-answer.ts'

const named = z.strictObject({ code: z.string(), name: z.string() })

const summary = z.strictObject({
  id: z.string(),
  version: z.string(),
  label: z.string(),
  sha256: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  announceDate: z.string(),
  zones: z.array(z.strictObject({ ...named.shape, location: z.string() })),
})

const publicSheet = z.strictObject({
  facts: z.string(),
  publicSha256: z.string(),
  publicNetFen: z.int(),
})

/** The answers of the slice. */
export const kioskOutputs = {
  board: z.strictObject({
    board: boardNo,
    dataAsOf: z.string(),
    zoneCode: z.string().nullable(),
    postings: z.array(postingSummary),
    rows: z.array(
      z.strictObject({
        ...postingRow.shape,
        postingNumber: z.string(),
        postedOn: z.string(),
        closesOn: z.string().nullable(),
      }),
    ),
    page: z.int(),
    pages: z.int(),
    total: z.int(),
  }),
  home: z.strictObject({
    countyName: z.string(),
    dataAsOf: z.string(),
    figures: figuresAnswer,
    boards: z.array(
      z.strictObject({ board: boardNo, latest: postingSummary.nullable(), rows: z.int() }),
    ),
    zones: z.array(z.strictObject({ ...named.shape, buildings: z.array(named) })),
  }),
  recompute: z.strictObject({
    ...publicSheet.shape,
    dataAsOf: z.string(),
    householdCode: z.string(),
    postingNumber: z.string(),
    rulebook: rulebookPin,
    rulebookVersionId: z.string(),
    signed: publicSheet.nullable(),
  }),
  rulebook: z.strictObject({ dataAsOf: z.string(), summary, body: z.string() }),
  rulebooks: z.strictObject({ dataAsOf: z.string(), rulebooks: z.array(summary) }),
}
