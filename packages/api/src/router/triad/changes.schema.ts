import { ADMINISTRATORS } from '@yichi/domain/facts/role'
import { z } from 'zod'
import { id, sentence } from '../fields.ts'

export const ProposeInput = z.strictObject({
  kind: z.enum(['admit-administrator', 'remove-administrator']),
  accountId: id,
  role: z.enum(ADMINISTRATORS),
  reason: sentence,
})

export const PeopleInput = z.strictObject({ q: z.string().trim().max(50) })
