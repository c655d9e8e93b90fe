import { BLOCK_CODES } from '@yichi/domain/facts/block-code'
import { LINE_CODES } from '@yichi/domain/facts/settlement-sheet'
import { z } from 'zod'
import { fen, rulebookPin } from './answer-fields.ts'

const count = z.int().min(0)

const change = { beforeFen: fen, afterFen: fen }

/** What changing from one rulebook to another does to a whole programme. */
const programmeDifference = z.strictObject({
  before: rulebookPin,
  after: rulebookPin,
  households: count,
  compared: count,
  budget: z.strictObject({ ...change, deltaFen: fen, unboundDeltaFen: fen }),
  winners: z.strictObject({ households: count, gainFen: fen }),
  losers: z.strictObject({ households: count, lossFen: fen }),
  unchanged: count,
  blocks: z.array(z.strictObject({ code: z.enum(BLOCK_CODES), before: count, after: count })),
  lines: z.array(z.strictObject({ code: z.enum(LINE_CODES), ...change, households: count })),
  zones: z.array(
    z.strictObject({
      zone: z.string(),
      households: count,
      winners: count,
      losers: count,
      ...change,
    }),
  ),
  quantiles: z.array(z.strictObject({ bp: z.number(), deltaFen: fen })),
  bins: z.array(
    z.strictObject({ fromFen: fen.nullable(), toFen: fen.nullable(), households: count }),
  ),
  equality: z.strictObject({
    groups: count,
    households: count,
    boundBetterUnderNew: count,
    boundBetterUnderNewFen: fen,
    examples: z.array(z.array(z.string())),
  }),
  mostAffected: z.array(
    z.strictObject({ id: z.string(), zone: z.string(), bound: z.boolean(), ...change }),
  ),
})

/** What a draft would do to the real households. */
export const simulationAnswer = z.strictObject({
  draftId: z.string(),
  draftSha256: z.string(),
  computedAt: z.string(),
  milliseconds: z.number(),
  zones: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  difference: programmeDifference,
})

const auditedSheet = z.strictObject({
  sheetId: z.string(),
  householdCode: z.string(),
  rulebookId: z.string(),
  netFen: fen,
})

const finding = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('equal-facts-different-money'),
    factsSha256: z.string(),
    sheets: z.array(auditedSheet),
  }),
  z.strictObject({
    kind: z.literal('not-reproduced'),
    sheet: auditedSheet,
    recomputedFen: fen.nullable(),
  }),
  z.strictObject({ kind: z.literal('rulebook-not-pinned'), sheet: auditedSheet }),
])

/** The last check that equal facts have equal money. */
export const rulerAuditAnswer = z.strictObject({
  ranAt: z.string(),
  ranByName: z.string().nullable(),
  milliseconds: z.number(),
  findings: count,
  audit: z.strictObject({
    sheets: count,
    groups: count,
    shared: count,
    findings: z.array(finding),
  }),
})
