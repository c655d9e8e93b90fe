import { findHouseholds } from '../../service/household/find-households.ts'
import { staffProcedure } from '../trpc.ts'
import { FindInput } from './find.schema.ts'

export const find = staffProcedure
  .input(FindInput)
  .query(({ ctx, input }) => findHouseholds(ctx.deps, ctx.actor, input))
