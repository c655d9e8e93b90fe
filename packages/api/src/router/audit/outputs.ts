import { z } from 'zod'
import { eventDetail, fileAnswer, pageOf } from '../answer-fields.ts'
import { matrixAnswer } from '../matrix-answer.ts'

const result = z.enum(['done', 'refused'])

const page = pageOf(
  z.strictObject({
    seq: z.int(),
    at: z.string(),
    actorLogin: z.string().nullable(),
    actorName: z.string().nullable(),
    onBehalfOfName: z.string().nullable(),
    action: z.string(),
    result,
    subject: z.strictObject({ kind: z.string(), id: z.string() }),
    subjectLabel: z.string().nullable(),
    reason: z.string().nullable(),
    detail: eventDetail,
    network: z.string().nullable(),
    device: z.string().nullable(),
    sessionId: z.string().nullable(),
    requestId: z.string().nullable(),
    changes: z.int(),
    hash: z.string(),
  }),
)

const finding = z.strictObject({
  check: z.enum(['chain', 'anchor', 'ledger', 'row']),
  code: z.string(),
  seq: z.int().nullable(),
  table: z.string().nullable(),
  row: z.string().nullable(),
})

const timeline = z.strictObject({
  items: z.array(
    z.strictObject({
      seq: z.int(),
      at: z.string(),
      untilAt: z.string(),
      times: z.int(),
      actorName: z.string().nullable(),
      onBehalfOfName: z.string().nullable(),
      action: z.string(),
      result,
      reason: z.string().nullable(),
      detail: eventDetail,
    }),
  ),
  cursor: z.string().nullable(),
})

/** The answers of the slice. */
export const auditOutputs = {
  anchors: z.array(
    z.strictObject({
      seq: z.int(),
      hash: z.string(),
      count: z.int(),
      at: z.string(),
      signature: z.string(),
      keyId: z.string(),
    }),
  ),
  export: fileAnswer,
  matrix: matrixAnswer,
  ofAccount: timeline,
  ofHousehold: timeline,
  ofRecord: timeline,
  ofUnit: timeline,
  search: page,
  supervise: page,
  verify: z.strictObject({
    ranAt: z.string(),
    milliseconds: z.int(),
    events: z.int(),
    anchors: z.int(),
    rows: z.int(),
    ledgerTransactions: z.int(),
    isSound: z.boolean(),
    findings: z.array(finding),
  }),
}
