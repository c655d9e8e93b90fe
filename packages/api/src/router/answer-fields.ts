import { isIsoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { isFen, type Fen } from '@yichi/domain/money/fen'
import { z } from 'zod'

/** Money in fen as the domain counts it; where a view has a plain number, `z.int()`. */
export const fen = z.custom<Fen>(isFen, 'expected a whole number of fen')

/** A legal date that exists, as the domain writes it. */
export const legalDay = z.custom<IsoDate>(isIsoDate, 'expected a date YYYY-MM-DD that exists')

/** A phone number without its middle. A number in the clear does not fit. */
export const maskedPhone = z.string().regex(/^(?:\d{3}\*{4}\d{4}|\*+)$/, 'expected a masked phone')

/** An identity number without its middle. A number in the clear does not fit. */
export const maskedId = z.string().regex(/^(?:\d{3}\*{11}\d{3}[\dX]|\*+)$/, 'expected a masked id')

/** The last four digits of a bank account, and no more. */
export const last4 = z.string().regex(/^\d{4}$/, 'expected the last four digits')

export const rulebookPin = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: z.string(),
})

/** What the trail tells beside an action: never a value of a personal field. */
export const eventDetail = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** What a change answers that has nothing to tell. */
export const done = z.strictObject({ ok: z.literal(true) })

/** A file handed to the browser. */
export const fileAnswer = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})

/** One page of a list of such items. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().min(0),
  })
}
