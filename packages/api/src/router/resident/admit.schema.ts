import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { mobilePhone } from '../fields.ts'

export const AdmitInput = z.strictObject({ householdCode, phone: mobilePhone })
