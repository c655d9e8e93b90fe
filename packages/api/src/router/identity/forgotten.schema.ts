import { z } from 'zod'
import { doorway, Password, TypedCode } from '../doorway.schema.ts'

export const RequestResetInput = z.strictObject(doorway)

export const ResetPasswordInput = z.strictObject({ ...doorway, code: TypedCode, next: Password })
