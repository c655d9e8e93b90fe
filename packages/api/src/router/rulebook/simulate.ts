import { simulateDraft } from '../../service/simulation/simulate-draft.ts'
import { heavyProcedure } from '../trpc.ts'
import { SimulateInput } from './simulate.schema.ts'

export const simulate = heavyProcedure
  .input(SimulateInput)
  .query(({ ctx, input }) => simulateDraft(ctx.deps, ctx.actor, input))
