import { UNIT_KINDS } from '@yichi/domain/rules/identity/post'
import { z } from 'zod'
import { zoneCode } from '../codes.ts'
import { day, id, revision } from '../fields.ts'

const name = z.string().trim().min(1).max(60)
const position = z.int().min(1).max(10_000)

export const TreeInput = z.strictObject({ on: day.optional() })

export const AddUnitInput = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9-]{0,15}$/, 'expected a unit code such as S10'),
  name,
  kind: z.enum(UNIT_KINDS),
  parentId: id.nullable(),
  zoneCode: zoneCode.nullable(),
  position,
})

export const RenameUnitInput = z.strictObject({ id, version: revision, name })

export const MoveUnitInput = z.strictObject({
  id,
  version: revision,
  parentId: id.nullable(),
  position,
})

export const CloseUnitInput = z.strictObject({ id, version: revision, lastOn: day })
