import { z } from 'zod'
import { TypedCode } from '../doorway.schema.ts'

const person = z.strictObject({
  login: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{2,31}$/, 'expected 3 to 32 small letters or digits'),
  name: z.string().trim().min(1).max(40),
  phone: z.string().regex(/^1\d{10}$/, 'expected eleven digits'),
})

export const SetUpInput = z.strictObject({
  code: TypedCode,
  countyName: z.string().trim().min(2).max(40),
  administrators: z.strictObject({ system: person, security: person, audit: person }),
})
