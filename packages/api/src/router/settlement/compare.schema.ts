import { LOCALES } from '@yichi/i18n/locale'
import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { day } from '../fields.ts'

const unitCode = z.string().min(1).max(32)

const compared = {
  householdCode,
  signDate: day,
  /** The homes of each exchange to compare. */
  offers: z.array(z.array(unitCode).min(1).max(4)).max(6).optional(),
}

export const CompareInput = z.strictObject(compared)

export const ComparisonPdfInput = z.strictObject({ ...compared, lang: z.enum(LOCALES) })
