import { z } from 'zod'
import { TypedCode } from '../doorway.schema.ts'
import { mobilePhone, newLogin, personName } from '../fields.ts'

const person = z.strictObject({
  login: newLogin,
  name: personName,
  phone: mobilePhone,
})

export const SetUpInput = z.strictObject({
  code: TypedCode,
  countyName: z.string().trim().min(2).max(40),
  administrators: z.strictObject({ system: person, security: person, audit: person }),
})
