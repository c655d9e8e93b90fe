import { z } from 'zod'
import { SIGHTS } from '@yichi/domain/rules/identity/field-sight'
import { eventDetail, last4, maskedId, maskedPhone, pageOf } from '../answer-fields.ts'
import { approvalAnswer } from '../approval-answer.ts'
import { surveyFacts } from '../facts.schema.ts'
import { direction, sheetAnswer } from '../sheet-answer.ts'

const stars = z.literal([0, 1, 2, 3])
const sight = z.enum(SIGHTS)
const mode = z.enum(['MONETARY', 'EXCHANGE'])

const listItem = z.strictObject({
  code: z.string(),
  ownerName: z.string(),
  zoneCode: z.string(),
  zoneName: z.string(),
  buildingName: z.string().nullable(),
  door: z.string().nullable(),
  stars,
  mode: mode.nullable(),
  netFen: z.int().nullable(),
  paidFen: z.int(),
  nextAction: z.string(),
  nextDue: z.string().nullable(),
})

const survey = z.strictObject({
  id: z.string(),
  version: z.int(),
  status: z.enum(['draft', 'confirmed', 'voided']),
  surveyedOn: z.string(),
  surveyorNames: z.tuple([z.string(), z.string()]),
  confirmedBy: z.enum(['owner', 'witness']),
  confirmedOn: z.string().nullable(),
  facts: surveyFacts,
})

const instalment = z.strictObject({
  no: z.int(),
  dueEvent: z.enum(['signing', 'handover']),
  direction: z.enum(['PAY', 'COLLECT']),
  amountFen: z.int(),
  status: z.enum(['open', 'in-approval', 'approved', 'paid', 'returned']),
  paidOn: z.string().nullable(),
})

const agreement = z.strictObject({
  id: z.string(),
  number: z.string(),
  mode,
  signedOn: z.string(),
  dayNo: z.int(),
  tier: z.string().nullable(),
  netFen: z.int(),
  direction,
  sheetId: z.string(),
  sheetSha256: z.string(),
  signedByName: z.string(),
  unitCodes: z.array(z.string()),
  instalments: z.array(instalment),
})

const payment = z.strictObject({
  id: z.string(),
  instalmentNo: z.int(),
  payeeName: z.string(),
  bankLast4: last4.nullable(),
  amountFen: z.int(),
  state: z.string(),
  fundSourceName: z.string(),
  bankSerial: z.string().nullable(),
  paidOn: z.string().nullable(),
})

const household = z.strictObject({
  code: z.string(),
  ownerName: z.string(),
  phoneMasked: maskedPhone.nullable(),
  idMasked: maskedId.nullable(),
  bankLast4: last4.nullable(),
  sights: z.strictObject({ phone: sight, idNumber: sight, bankAccount: sight }),
  zone: z.strictObject({
    code: z.string(),
    name: z.string(),
    location: z.string(),
    announcedOn: z.string(),
    programmeYear: z.int(),
  }),
  workGroupName: z.string(),
  address: z
    .strictObject({
      buildingCode: z.string(),
      buildingName: z.string(),
      unit: z.int(),
      floor: z.int(),
      door: z.string(),
    })
    .nullable(),
  stars,
  nextAction: z.string(),
  nextDue: z.string().nullable(),
  surveys: z.array(survey),
  sheets: z.array(sheetAnswer),
  agreement: agreement.nullable(),
  approvals: z.array(approvalAnswer),
  payments: z.array(payment),
  handover: z
    .strictObject({
      acceptedOn: z.string(),
      acceptorNames: z.tuple([z.string(), z.string()]),
      voluntaryStatement: z.boolean(),
    })
    .nullable(),
  postings: z.array(
    z.strictObject({
      number: z.string(),
      board: z.number(),
      postedOn: z.string(),
      closesOn: z.string().nullable(),
      rowNo: z.int(),
    }),
  ),
  events: z.array(
    z.strictObject({
      at: z.string(),
      actorName: z.string().nullable(),
      action: z.string(),
      detail: eventDetail,
    }),
  ),
})

/** The answers of the slice. */
export const householdOutputs = {
  find: z.array(listItem),
  get: household,
  list: pageOf(listItem),
  reveal: z.strictObject({ value: z.string() }),
}
