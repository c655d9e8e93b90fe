import { z } from 'zod'
import { householdCode } from '../codes.ts'

export const GetInput = z.strictObject({ code: householdCode })
