import { z } from 'zod'
import { boardNo, cursorOf, zoneCode } from '../codes.ts'
import { pagingFields } from '../paging.ts'

export const ListInput = z.strictObject({
  ...pagingFields,
  cursor: cursorOf(2),
  board: boardNo.optional(),
  zoneCode: zoneCode.optional(),
})
