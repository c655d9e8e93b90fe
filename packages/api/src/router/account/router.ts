import { router } from '../trpc.ts'
import {
  admitProcedure,
  createProcedure,
  disableProcedure,
  enableProcedure,
  listProcedure,
  refuseProcedure,
  rosterProcedure,
} from './accounts.ts'
import {
  endSessionsProcedure,
  resetPasswordProcedure,
  resetSecondFactorProcedure,
  unlockProcedure,
} from './credentials.ts'

export const accountRouter = router({
  admit: admitProcedure,
  create: createProcedure,
  disable: disableProcedure,
  enable: enableProcedure,
  list: listProcedure,
  refuse: refuseProcedure,
  roster: rosterProcedure,
  endSessions: endSessionsProcedure,
  resetPassword: resetPasswordProcedure,
  resetSecondFactor: resetSecondFactorProcedure,
  unlock: unlockProcedure,
})
