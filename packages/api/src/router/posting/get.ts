import { readPosting } from '../../service/posting/read-posting.ts'
import { staffProcedure } from '../trpc.ts'
import { GetInput } from './get.schema.ts'

export const get = staffProcedure
  .input(GetInput)
  .query(({ ctx, input }) => readPosting(ctx.deps, ctx.actor, input))
