import { z } from 'zod'
import { cursorOf, householdCode } from '../codes.ts'
import { day, login, sentence } from '../fields.ts'
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

export const OfHouseholdInput = z.strictObject({ householdCode, cursor: cursorOf(1) })
