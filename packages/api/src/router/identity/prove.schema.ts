import { z } from 'zod'
import { Password, TypedCode } from '../doorway.schema.ts'

export const ProveInput = z.strictObject({ password: Password, code: TypedCode.nullable() })
