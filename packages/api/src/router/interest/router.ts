import { router } from '../trpc.ts'
import {
  declareProcedure,
  listProcedure,
  ownProcedure,
  recordProcedure,
  withdrawProcedure,
} from './interests.ts'

export const interestRouter = router({
  declare: declareProcedure,
  record: recordProcedure,
  withdraw: withdrawProcedure,
  own: ownProcedure,
  list: listProcedure,
})
