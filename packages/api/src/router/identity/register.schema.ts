import { z } from 'zod'
import { Password } from '../doorway.schema.ts'
import { id, mobilePhone, newLogin, personName } from '../fields.ts'

export const RegisterInput = z.strictObject({
  login: newLogin,
  name: personName,
  phone: mobilePhone,
  password: Password,
  unitId: id,
})
