import { z } from 'zod'
import { done } from '../answer-fields.ts'

const me = z.strictObject({
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  roles: z.array(
    z.strictObject({
      role: z.string(),
      zoneCode: z.string().nullable(),
      onBehalfOfName: z.string().nullable(),
    }),
  ),
  unready: z.enum(['password-change-required', 'second-factor-required']).nullable(),
  hasSecondFactor: z.boolean(),
  passwordDaysLeft: z.int().nullable(),
  idleMs: z.int(),
  endsAt: z.string(),
})

/** The answers of the slice. */
export const identityOutputs = {
  me,
  signIn: me,
  signOut: done,
}
