import { router } from '../trpc.ts'
import { endProcedure, giveProcedure, listProcedure, ownProcedure } from './delegations.ts'

export const delegationRouter = router({
  give: giveProcedure,
  end: endProcedure,
  own: ownProcedure,
  list: listProcedure,
})
