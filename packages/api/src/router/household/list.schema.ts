import { z } from 'zod'
import { buildingCode, cursorOf, zoneCode } from '../codes.ts'
import { pagingFields } from '../paging.ts'

export const ListInput = z.strictObject({
  ...pagingFields,
  cursor: cursorOf(1),
  zoneCode: zoneCode.optional(),
  building: buildingCode.optional(),
  q: z.string().trim().max(50).optional(),
  stars: z
    .array(z.literal([0, 1, 2, 3]))
    .max(4)
    .optional(),
})
