import { z } from 'zod'
import { done, last4, maskedId, maskedPhone } from '../answer-fields.ts'

const file = z.strictObject({
  householdCode: z.string(),
  ownerName: z.string(),
  zoneName: z.string(),
  workGroupName: z.string(),
  address: z.string(),
  idMasked: maskedId.nullable(),
  phoneMasked: maskedPhone.nullable(),
  bankLast4: last4.nullable(),
  stars: z.literal([0, 1, 2, 3]),
  nextAction: z.string().nullable(),
  nextDue: z.string().nullable(),
  surveyedOn: z.string().nullable(),
  handedOverOn: z.string().nullable(),
  agreement: z
    .strictObject({
      number: z.string(),
      mode: z.enum(['MONETARY', 'EXCHANGE']),
      signedOn: z.string(),
      direction: z.enum(['PAY', 'COLLECT', 'NIL']),
      netFen: z.int(),
    })
    .nullable(),
  payments: z.array(
    z.strictObject({
      instalmentNo: z.int(),
      dueEvent: z.enum(['signing', 'handover']),
      direction: z.enum(['PAY', 'COLLECT']),
      amountFen: z.int(),
      state: z.enum(['open', 'in-approval', 'approved', 'paid', 'returned']),
      paidOn: z.string().nullable(),
    }),
  ),
  asOf: z.string(),
})

const visits = z.strictObject({
  items: z.array(
    z.strictObject({
      at: z.string(),
      times: z.int().min(1),
      who: z.enum(['staff', 'self', 'system', 'unknown']),
      actorName: z.string().nullable(),
      unitName: z.string().nullable(),
      role: z.string().nullable(),
      action: z.string(),
      isRead: z.boolean(),
    }),
  ),
  cursor: z.string().nullable(),
})

/** The answers of the slice. */
export const ownOutputs = {
  changePassword: done,
  file,
  signIn: z.strictObject({
    unready: z.literal('password-change-required').nullable(),
    idleMs: z.int(),
    lastsMs: z.int(),
  }),
  signOut: done,
  stay: done,
  visits,
}
