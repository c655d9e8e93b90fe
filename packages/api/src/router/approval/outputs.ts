import { z } from 'zod'
import { pageOf } from '../answer-fields.ts'
import { approvalAnswer } from '../approval-answer.ts'
import { sheetAnswer } from '../sheet-answer.ts'

const task = z.strictObject({
  approvalId: z.string(),
  step: z.string(),
  status: z.enum(['pending', 'held']),
  householdCode: z.string(),
  ownerName: z.string(),
  zoneCode: z.string(),
  zoneName: z.string(),
  amountFen: z.int(),
  openedAt: z.string(),
  dueOn: z.string(),
  overdue: z.boolean(),
})

/** The answers of the slice. */
export const approvalOutputs = {
  act: z.strictObject({
    status: z.enum(['pending', 'held', 'passed', 'returned']),
    step: z.string(),
  }),
  get: z.strictObject({
    approval: approvalAnswer,
    household: z.strictObject({
      code: z.string(),
      ownerName: z.string(),
      zoneCode: z.string(),
      zoneName: z.string(),
      address: z.string().nullable(),
    }),
    agreement: z.strictObject({
      number: z.string(),
      signedOn: z.string(),
      dayNo: z.int(),
      sheetSha256: z.string(),
    }),
    sheet: sheetAnswer,
    checks: z.array(z.strictObject({ id: z.string(), passed: z.boolean() })),
    cannotActBecause: z.string().nullable(),
    nextApprovalId: z.string().nullable(),
  }),
  inbox: pageOf(task),
}
