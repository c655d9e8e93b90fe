import { z } from 'zod'
import { householdCode, zoneCode } from '../codes.ts'

export const ListInput = z.strictObject({
  zoneCode: zoneCode.optional(),
  householdCode: householdCode.optional(),
})
