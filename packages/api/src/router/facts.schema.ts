import { z } from 'zod'
import type { SurveyFacts } from '../view/household.ts'
import { isoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { basisPoints, day, fenAmount, hundredths } from './fields.ts'

const code = z.string().min(1).max(32)
const legalDay = day.transform((text): IsoDate => isoDate(text))

const base = {
  id: code,
  use: z.enum(['RES', 'COM', 'OFFICE', 'FACTORY']),
  structure: code,
  buildYear: z.int().min(1800).max(2999).nullable(),
  observedNewnessBp: basisPoints.exactOptional(),
}

const unregistered = { ...base, area: hundredths, excessOf: code.exactOptional() }

const segment = z.discriminatedUnion('status', [
  z.strictObject({
    ...base,
    status: z.literal('REGISTERED'),
    certified: hundredths,
    measured: hundredths,
  }),
  z.strictObject({ ...unregistered, status: z.literal('UNREG_LEGAL') }),
  z.strictObject({ ...unregistered, status: z.literal('HIST') }),
  z.strictObject({
    ...unregistered,
    status: z.literal('TEMP_VALID'),
    remainingMonths: z.int().min(0).max(1200),
    approvedMonths: z.int().min(0).max(1200),
  }),
  z.strictObject({
    ...unregistered,
    status: z.literal('ILLEGAL'),
    selfDemolishedOn: legalDay.nullable().exactOptional(),
  }),
  z.strictObject({ ...unregistered, status: z.literal('POST_FREEZE') }),
])

const coOwner = z.strictObject({
  id: code,
  num: z.int().min(1).max(10_000),
  den: z.int().min(1).max(10_000),
  disputed: z.boolean().exactOptional(),
})

/** Everything two surveyors find out about a household; unknown keys are refused. */
export const surveyFacts: z.ZodType<SurveyFacts> = z.strictObject({
  segments: z.array(segment).min(1).max(50),
  appraisal: z
    .strictObject({ RES: fenAmount.exactOptional(), NONRES: fenAmount.exactOptional() })
    .exactOptional(),
  yard: z.strictObject({ landCertArea: hundredths, footprint: hundredths }).exactOptional(),
  onlyHome: z.boolean().exactOptional(),
  decoration: code,
  attachments: z.array(z.strictObject({ code, qty: hundredths })).max(100),
  govMove: z.boolean().exactOptional(),
  turnoverHousing: z.boolean().exactOptional(),
  avgMonthlyProfit: fenAmount.exactOptional(),
  resToBiz: z.strictObject({ area: hundredths, licenceDate: legalDay }).exactOptional(),
  hardship: z
    .strictObject({
      household: z.array(code).max(20),
      persons: z.array(z.array(code).max(20)).max(50),
    })
    .exactOptional(),
  ownership: z.enum(['PRIVATE', 'PUBLIC_TENANT']).exactOptional(),
  coOwners: z.array(coOwner).max(50).exactOptional(),
})
