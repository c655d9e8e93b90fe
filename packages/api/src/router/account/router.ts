import { router } from '../trpc.ts'
import {
  endSessionsProcedure,
  resetPasswordProcedure,
  resetSecondFactorProcedure,
  unlockProcedure,
} from './credentials.ts'

export const accountRouter = router({
  endSessions: endSessionsProcedure,
  resetPassword: resetPasswordProcedure,
  resetSecondFactor: resetSecondFactorProcedure,
  unlock: unlockProcedure,
})
