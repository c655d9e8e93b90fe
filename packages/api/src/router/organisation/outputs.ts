import { UNIT_KINDS } from '@yichi/domain/rules/identity/post'
import { z } from 'zod'
import { done } from '../answer-fields.ts'

const appointment = z.strictObject({
  id: z.string(),
  accountId: z.string().nullable(),
  name: z.string(),
  login: z.string().nullable(),
  post: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
})

const unit = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parentId: z.string().nullable(),
  zoneCode: z.string().nullable(),
  position: z.int(),
  closedOn: z.string().nullable(),
  version: z.int(),
  appointments: z.array(appointment),
})

/** The answers of the slice. */
export const organisationOutputs = {
  tree: z.strictObject({ on: z.string(), units: z.array(unit) }),
  addUnit: z.strictObject({ id: z.string() }),
  renameUnit: done,
  moveUnit: done,
  closeUnit: done,
}
