import { z } from 'zod'
import { householdCode } from '../codes.ts'
import { day, login } from '../fields.ts'

export const AcceptInput = z.strictObject({
  householdCode,
  acceptedOn: day,
  secondAcceptorLogin: login,
  voluntaryStatement: z.boolean(),
})
