import { BLOCK_CODES } from '@yichi/domain/facts/block-code'
import { PAYEE_KINDS } from '@yichi/domain/facts/settlement-sheet'
import { z } from 'zod'
import { done, fen, fileAnswer, legalDay, rulebookPin } from '../answer-fields.ts'
import { direction, previewedSheet, sheetLine } from '../sheet-answer.ts'

const location = z.enum(['INPLACE', 'OFFSITE'])
const delivery = z.enum(['SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH'])

const blocked = z.strictObject({
  kind: z.literal('blocked'),
  code: z.string(),
  at: z.string().nullable(),
})

const previewed = { kind: z.literal('sheet'), sheet: previewedSheet }

const settled = z.strictObject({
  rulebook: rulebookPin,
  day: z.int(),
  tier: z.string().nullable(),
  recognisedResArea: z.int(),
  lines: z.array(sheetLine),
  compensationFen: fen,
  swapPriceFen: fen,
  netFen: fen,
  direction,
  monthlyTransitionFen: fen,
  payees: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(PAYEE_KINDS).exactOptional(),
        amountFen: fen,
        hold: z.literal('ESCROW').nullable(),
      }),
    )
    .exactOptional(),
})

const nextTier = z.strictObject({
  tier: z.string().nullable(),
  from: legalDay,
  netFen: fen,
  differenceFen: fen,
})

const voucher = z.strictObject({
  months: z.int(),
  until: legalDay,
  bonusBp: z.number(),
  bonusFen: fen,
})

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sheet'),
    sheet: settled,
    nextTier: nextTier.nullable(),
    voucher: z.array(voucher).nullable(),
  }),
  z.strictObject({
    kind: z.literal('blocked'),
    blocked: z.strictObject({ code: z.enum(BLOCK_CODES), at: z.string().exactOptional() }),
  }),
])

const swapUnit = { id: z.string(), area: z.int(), floor: z.int(), location, delivery }

const comparison = z.strictObject({
  rulebook: rulebookPin,
  signDate: legalDay,
  day: z.int(),
  tier: z.string().nullable(),
  tierUntil: legalDay.nullable(),
  options: z.array(
    z.strictObject({
      kind: z.enum(['MONETARY', 'EXCHANGE', 'VOUCHER']),
      units: z.array(z.strictObject(swapUnit)),
      outcome,
    }),
  ),
})

const similarHousehold = z.strictObject({
  code: z.string(),
  zoneCode: z.string(),
  maskedName: z.string(),
  recognisedResArea: z.int(),
  mode: z.string(),
  tier: z.string().nullable(),
  netFen: z.int(),
  equalFacts: z.boolean(),
})

/** The answers of the slice. */
export const settlementOutputs = {
  compare: z.strictObject({
    householdCode: z.string(),
    ownerName: z.string(),
    zoneName: z.string(),
    comparison,
  }),
  comparisonPdf: fileAnswer,
  compute: z.discriminatedUnion('kind', [
    z.strictObject({ ...previewed, sheetId: z.string(), version: z.int() }),
    blocked,
  ]),
  confirm: done,
  preview: z.discriminatedUnion('kind', [z.strictObject(previewed), blocked]),
  remedy: z.strictObject({
    code: z.string(),
    at: z.string().nullable(),
    supplier: z.enum([
      'surveyor',
      'appraiser',
      'recognition-meeting',
      'household',
      'computer',
      'rulebook-office',
      'not-supported',
    ]),
    people: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  }),
  similar: z.strictObject({
    rulebook: rulebookPin,
    rates: z.array(
      z.strictObject({
        line: sheetLine,
        path: z.string(),
        households: z.int(),
        different: z.int(),
      }),
    ),
    households: z.array(similarHousehold),
  }),
  units: z.array(
    z.strictObject({
      code: z.string(),
      area: z.int(),
      floor: z.int(),
      location,
      delivery,
      free: z.boolean(),
    }),
  ),
}
