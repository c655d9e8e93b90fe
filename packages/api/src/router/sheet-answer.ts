import { CLAUSE_IDS } from '@yichi/domain/facts/clause-id'
import type { Formula, MoneyFormula } from '@yichi/domain/facts/formula'
import { SEGMENT_STATUSES, USES } from '@yichi/domain/facts/household-facts'
import { LINE_CODES } from '@yichi/domain/facts/settlement-sheet'
import { z } from 'zod'
import { fen, rulebookPin } from './answer-fields.ts'

const unit = z.enum(['m2', 'm3', 'each', 'household', 'tree', 'set'])
const valueClass = z.enum(['RES', 'NONRES'])

const measured = z.strictObject({
  kind: z.literal('measured'),
  what: z.enum([
    'segment-area',
    'recognised-area',
    'residential-area',
    'use-area',
    'certified-area',
    'quantity',
    'operating-area',
    'guarantee-area',
    'unit-area',
    'land-certificate',
    'footprint',
  ]),
  value: z.int(),
  unit,
})

const formula: z.ZodType<Formula> = z.lazy(() => z.discriminatedUnion('kind', [...plain, ...money]))
const formulas = z.array(formula)

const money = [
  z.strictObject({
    kind: z.literal('rate'),
    fen,
    per: z.union([unit, z.enum(['month', 'move', 'once'])]),
    path: z.string(),
  }),
  z.strictObject({
    kind: z.literal('amount'),
    what: z.enum(['house-value', 'rule-value', 'appraisal', 'monthly-profit']),
    fen,
  }),
  z.strictObject({ kind: z.literal('product'), of: formulas, fen }),
  z.strictObject({ kind: z.literal('sum'), of: formulas, fen }),
  z.strictObject({ kind: z.enum(['max', 'min']), of: formulas, fen }),
  z.strictObject({ kind: z.literal('shortfall'), target: formula, held: formula, fen }),
  z.strictObject({ kind: z.literal('rounding'), fromFen: fen, toFen: fen, fen }),
] as const

const plain = [
  measured,
  z.strictObject({
    kind: z.literal('area-left'),
    from: measured,
    less: measured,
    value: z.int(),
  }),
  z.strictObject({ kind: z.literal('ratio'), bp: z.number(), path: z.string() }),
  z.strictObject({
    kind: z.literal('newness'),
    bp: z.number(),
    by: z.enum(['YEAR', 'OBSERVED']),
    floored: z.boolean(),
    years: z.int().nullable(),
    life: z.int(),
    residualBp: z.number(),
  }),
  z.strictObject({ kind: z.literal('month-share'), remaining: z.int(), approved: z.int() }),
  z.strictObject({
    kind: z.literal('count'),
    value: z.number(),
    unit: z.enum(['month', 'move']),
    path: z.string(),
  }),
] as const

const moneyFormula: z.ZodType<MoneyFormula> = z.discriminatedUnion('kind', money)

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('segment'),
    id: z.string(),
    structure: z.string(),
    status: z.enum(SEGMENT_STATUSES),
    use: z.enum(USES),
  }),
  z.strictObject({ kind: z.literal('class'), class: valueClass }),
  z.strictObject({ kind: z.literal('grade'), grade: z.string() }),
  z.strictObject({
    kind: z.literal('attachment'),
    code: z.string(),
    name: z.string(),
    unit,
  }),
  z.strictObject({ kind: z.literal('tier'), tier: z.string(), class: valueClass }),
  z.strictObject({ kind: z.literal('handover'), withinDays: z.int() }),
  z.strictObject({
    kind: z.literal('unit'),
    id: z.string(),
    floor: z.int(),
    band: z.enum(['ENTITLEMENT', 'GUARANTEE', 'OVER', 'MARKET']),
    upTo: z.int().nullable(),
  }),
])

export const sheetLine = z.strictObject({
  code: z.enum(LINE_CODES),
  provision: z.enum(CLAUSE_IDS),
  subject,
  formula: moneyFormula,
  amountFen: fen,
})

export const direction = z.enum(['PAY', 'COLLECT', 'NIL'])

/** A sheet that was computed for looking only. */
export const previewedSheet = z.strictObject({
  mode: z.enum(['MONETARY', 'EXCHANGE']),
  dayNo: z.int(),
  tier: z.string().nullable(),
  signDate: z.string(),
  handoverDate: z.string().nullable(),
  rulebook: rulebookPin,
  lines: z.array(sheetLine),
  compensationFen: z.int(),
  swapPriceFen: z.int(),
  netFen: z.int(),
  publicNetFen: z.int(),
  direction,
  sha256: z.string(),
})

/** A kept sheet. */
export const sheetAnswer = z.strictObject({
  ...previewedSheet.shape,
  id: z.string(),
  version: z.int(),
  status: z.enum(['computed', 'confirmed', 'superseded', 'final']),
  computedByName: z.string(),
  computedAt: z.string(),
})
