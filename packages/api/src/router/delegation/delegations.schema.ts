import { DELEGABLE_ROLES } from '@yichi/domain/rules/identity/delegate'
import { z } from 'zod'
import { zoneCode } from '../codes.ts'
import { day, id, login, sentence } from '../fields.ts'

export const GiveInput = z.strictObject({
  toLogin: login,
  role: z.enum(DELEGABLE_ROLES),
  zoneCode: zoneCode.nullable(),
  fromOn: day,
  untilOn: day,
  reason: sentence,
})

export const EndInput = z.strictObject({ id })
