import { z } from 'zod'
import { last4 } from './answer-fields.ts'

const act = z.strictObject({
  seq: z.int(),
  step: z.string(),
  decision: z.enum(['pass', 'return', 'hold', 'release']),
  actorName: z.string(),
  onBehalfOfName: z.string().nullable(),
  actedAt: z.string(),
  returnCode: z.string().nullable(),
  reason: z.string().nullable(),
})

/** One run of an instalment through the fund chain. */
export const approvalAnswer = z.strictObject({
  id: z.string(),
  instalmentNo: z.int(),
  dueEvent: z.enum(['signing', 'handover']),
  direction: z.enum(['PAY', 'COLLECT']),
  amountFen: z.int(),
  round: z.int(),
  step: z.string(),
  status: z.enum(['pending', 'held', 'passed', 'returned']),
  openedAt: z.string(),
  dueOn: z.string(),
  shownSha256: z.string(),
  payeeName: z.string(),
  bankLast4: last4.nullable(),
  fundSourceName: z.string(),
  acts: z.array(act),
})
