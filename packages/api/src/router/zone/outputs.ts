import { z } from 'zod'
import { zoneProgress } from '../figures-answer.ts'

const cell = z.strictObject({
  code: z.string(),
  ownerName: z.string(),
  unit: z.int(),
  floor: z.int(),
  door: z.string(),
  stars: z.literal([0, 1, 2, 3]),
  daysInState: z.int(),
  payment: z.enum(['none', 'unpaid', 'part', 'paid']),
})

const building = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['row', 'block', 'courtyard']),
  cells: z.array(cell),
})

/** The answers of the slice. */
export const zoneOutputs = {
  list: z.array(zoneProgress),
  wall: z.strictObject({
    zone: zoneProgress,
    buildings: z.array(building),
    dataAsOf: z.string(),
  }),
}
