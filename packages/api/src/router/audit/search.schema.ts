import { z } from 'zod'
import { cursorOf, householdCode, period, versionId } from '../codes.ts'
import { day, id, login, sentence } from '../fields.ts'
import { pagingFields } from '../paging.ts'

const word = z.string().regex(/^[a-z][a-z-]{0,59}$/, 'expected a word of the trail')

const filter = {
  from: day.optional(),
  to: day.optional(),
  action: word.optional(),
  login: login.optional(),
  householdCode: householdCode.optional(),
  result: z.enum(['done', 'refused']).optional(),
  kind: word.optional(),
}

export const SearchInput = z.strictObject({ ...filter, ...pagingFields, cursor: cursorOf(1) })

export const ExportInput = z.strictObject({
  ...filter,
  reason: sentence.min(4),
  lang: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

const workRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('posting'), number: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('bulletin'), period }),
  z.strictObject({ kind: z.literal('rulebook-version'), id: versionId }),
  z.strictObject({ kind: z.literal('rulebook-draft'), id }),
])

export const OfRecordInput = z.strictObject({ record: workRecord, cursor: cursorOf(1) })

export const OfIdInput = z.strictObject({ id, cursor: cursorOf(1) })

export const OfHouseholdInput = z.strictObject({ householdCode, cursor: cursorOf(1) })
