import { z } from 'zod'
import { boardNo, buildingCode, zoneCode } from '../codes.ts'

export const BoardInput = z.strictObject({
  board: boardNo,
  zoneCode: zoneCode.optional(),
  building: buildingCode.optional(),
  /** Digits of a household's code as they were keyed in, with or without its dash. */
  household: z
    .string()
    .regex(/^[\d-]{1,12}$/, 'expected digits of a household code')
    .optional(),
  page: z.int().min(1).max(100_000).default(1),
})
