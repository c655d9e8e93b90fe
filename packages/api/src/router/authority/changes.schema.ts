import { POSTS } from '@yichi/domain/rules/identity/post'
import { z } from 'zod'
import { day, id, sentence } from '../fields.ts'

export const ProposeInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('appoint'),
    accountId: id,
    unitId: id,
    post: z.enum(POSTS),
    fromOn: day,
    untilOn: day.nullable(),
    reason: sentence,
  }),
  z.strictObject({ kind: z.literal('end-appointment'), appointmentId: id, reason: sentence }),
])

export const WithdrawInput = z.strictObject({ id })
