import { z } from 'zod'

export const boardNo = z.literal([1, 2, 3, 4, 5])

/** A posting without its rows. */
export const postingSummary = z.strictObject({
  number: z.string(),
  board: boardNo,
  zoneCode: z.string().nullable(),
  zoneName: z.string().nullable(),
  postedOn: z.string(),
  closesOn: z.string().nullable(),
  rowCount: z.int(),
  sha256: z.string(),
  dataAsOf: z.string(),
})

/** A public row, masked already. */
export const postingRow = z.strictObject({
  rowNo: z.int(),
  householdCode: z.string(),
  buildingCode: z.string(),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
