import { readCase } from '../../service/approval/read-case.ts'
import { staffProcedure } from '../trpc.ts'
import { GetInput } from './get.schema.ts'

export const get = staffProcedure
  .input(GetInput)
  .query(({ ctx, input }) => readCase(ctx.deps, ctx.actor, input))
