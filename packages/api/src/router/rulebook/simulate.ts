import { simulateDraft } from '../../service/simulation/simulate-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { SimulateInput } from './simulate.schema.ts'

export const simulate = staffProcedure
  .input(SimulateInput)
  .query(({ ctx, input }) => simulateDraft(ctx.deps, ctx.actor, input))
