import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { day } from '../fields.ts'

/** The choices a sheet is computed for; the same for a preview and for keeping. */
export const SheetInput = z.strictObject({
  householdCode,
  mode: z.enum(['MONETARY', 'EXCHANGE']),
  signDate: day,
  handoverDate: day.nullable().optional(),
  unitCodes: z.array(z.string().min(1).max(32)).max(10).optional(),
})
