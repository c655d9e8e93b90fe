import { listHouseholds } from '../../service/household/list-households.ts'
import { staffProcedure } from '../trpc.ts'
import { ListInput } from './list.schema.ts'

export const list = staffProcedure
  .input(ListInput)
  .query(({ ctx, input }) => listHouseholds(ctx.deps, ctx.actor, input))
