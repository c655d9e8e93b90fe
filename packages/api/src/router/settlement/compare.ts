import { compareHousehold } from '../../service/settlement/compare-household.ts'
import { staffProcedure } from '../trpc.ts'
import { CompareInput } from './compare.schema.ts'

export const compare = staffProcedure
  .input(CompareInput)
  .query(({ ctx, input }) => compareHousehold(ctx.deps, ctx.actor, input))
