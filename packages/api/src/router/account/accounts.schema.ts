import { z } from 'zod'
import { cursorOf } from '../codes.ts'
import { id, mobilePhone, newLogin, personName, sentence } from '../fields.ts'
import { pagingFields } from '../paging.ts'

export const CreateInput = z.strictObject({
  login: newLogin,
  name: personName,
  phone: mobilePhone,
  unitId: id,
})

export const ListInput = z.strictObject({
  ...pagingFields,
  cursor: cursorOf(1),
  status: z.enum(['pending', 'active', 'disabled']).optional(),
  kind: z.enum(['staff', 'resident']).optional(),
  wishing: z.literal(true).optional(),
  q: z.string().trim().max(50).optional(),
})

export const AdmitInput = z.strictObject({ accountId: id, unitId: id })

export const ReasonedInput = z.strictObject({ accountId: id, reason: sentence })
