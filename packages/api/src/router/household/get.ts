import { readHousehold } from '../../service/household/read-household.ts'
import { staffProcedure } from '../trpc.ts'
import { GetInput } from './get.schema.ts'

export const get = staffProcedure
  .input(GetInput)
  .query(({ ctx, input }) => readHousehold(ctx.deps, ctx.actor, input))
