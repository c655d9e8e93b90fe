import { router } from '../trpc.ts'
import { decideProcedure, listProcedure, peopleProcedure, proposeProcedure } from './changes.ts'

export const triadRouter = router({
  propose: proposeProcedure,
  decide: decideProcedure,
  list: listProcedure,
  people: peopleProcedure,
})
