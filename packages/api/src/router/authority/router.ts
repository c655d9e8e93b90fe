import { router } from '../trpc.ts'
import {
  decideProcedure,
  inboxProcedure,
  proposalsProcedure,
  proposeProcedure,
  withdrawProcedure,
} from './changes.ts'
import { matrix } from './matrix.ts'

export const authorityRouter = router({
  propose: proposeProcedure,
  decide: decideProcedure,
  withdraw: withdrawProcedure,
  proposals: proposalsProcedure,
  inbox: inboxProcedure,
  matrix,
})
