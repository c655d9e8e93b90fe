import { z } from 'zod'
import { Password, TypedCode } from '../doorway.schema.ts'

export const EnrolSecondFactorInput = z.strictObject({ password: Password })

export const ConfirmSecondFactorInput = z.strictObject({ code: TypedCode })
