import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { id, login, sentence } from '../fields.ts'

const relation = z.enum([
  'self',
  'spouse',
  'parent-or-child',
  'sibling',
  'other-relative',
  'interest',
])

export const DeclareInput = z.strictObject({ householdCode, relation })

export const RecordInput = z.strictObject({
  login,
  householdCode,
  relation,
  knownBy: z.enum(['reported', 'matched']),
})

export const WithdrawInput = z.strictObject({ id, reason: sentence })
