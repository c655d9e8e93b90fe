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

const entered = z.strictObject({ kind: z.literal('signed-in'), me })

const session = z.strictObject({
  id: z.string(),
  isThis: z.boolean(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  endsAt: z.string(),
  network: z.string(),
  device: z.string(),
  isKnownDevice: z.boolean(),
})

const recoveryCodes = z.strictObject({ codes: z.array(z.string()) })

const founded = z.strictObject({
  administrators: z.array(
    z.strictObject({
      role: z.string(),
      login: z.string(),
      name: z.string(),
      oneTimePassword: z.string(),
    }),
  ),
})

/** The answers of the slice. */
export const identityOutputs = {
  register: done,
  registrationUnits: z.array(
    z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  ),
  me,
  signIn: z.union([
    entered,
    z.strictObject({ kind: z.literal('second-factor'), ticket: z.string() }),
  ]),
  signInSecond: entered,
  signOut: done,
  stay: z.strictObject({ endsAt: z.string(), idleMs: z.int() }),
  sessions: z.array(session),
  endSession: done,
  endOtherSessions: z.strictObject({ ended: z.int() }),
  changePassword: done,
  prove: z.strictObject({ provedAt: z.string() }),
  enrolSecondFactor: z.strictObject({
    secret: z.string(),
    uri: z.string(),
    qr: z.array(z.string()),
  }),
  confirmSecondFactor: recoveryCodes,
  renewRecoveryCodes: recoveryCodes,
  requestReset: done,
  resetPassword: done,
  setUpState: z.strictObject({ isOpen: z.boolean(), countyName: z.string().nullable() }),
  setUp: founded,
}
