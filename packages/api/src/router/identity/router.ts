import { router } from '../trpc.ts'
import { changePasswordProcedure } from './change-password.ts'
import { requestResetProcedure, resetPasswordProcedure } from './forgotten.ts'
import { meProcedure } from './me.ts'
import { proveProcedure } from './prove.ts'
import { registerProcedure, registrationUnitsProcedure } from './register.ts'
import {
  confirmSecondFactorProcedure,
  enrolSecondFactorProcedure,
  renewRecoveryCodesProcedure,
} from './second-factor.ts'
import {
  endOtherSessionsProcedure,
  endSessionProcedure,
  sessionsProcedure,
  stayProcedure,
} from './sessions.ts'
import { setUpProcedure, setUpStateProcedure } from './set-up.ts'
import { signInProcedure } from './sign-in.ts'
import { signInSecondProcedure } from './sign-in-second.ts'
import { signOutProcedure } from './sign-out.ts'

export const identityRouter = router({
  register: registerProcedure,
  registrationUnits: registrationUnitsProcedure,
  signIn: signInProcedure,
  signInSecond: signInSecondProcedure,
  signOut: signOutProcedure,
  me: meProcedure,
  stay: stayProcedure,
  sessions: sessionsProcedure,
  endSession: endSessionProcedure,
  endOtherSessions: endOtherSessionsProcedure,
  changePassword: changePasswordProcedure,
  prove: proveProcedure,
  enrolSecondFactor: enrolSecondFactorProcedure,
  confirmSecondFactor: confirmSecondFactorProcedure,
  renewRecoveryCodes: renewRecoveryCodesProcedure,
  requestReset: requestResetProcedure,
  resetPassword: resetPasswordProcedure,
  setUpState: setUpStateProcedure,
  setUp: setUpProcedure,
})
