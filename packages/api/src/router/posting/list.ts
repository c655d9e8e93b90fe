import { listPostings } from '../../service/posting/list-postings.ts'
import { staffProcedure } from '../trpc.ts'
import { ListInput } from './list.schema.ts'

export const list = staffProcedure
  .input(ListInput)
  .query(({ ctx, input }) => listPostings(ctx.deps, ctx.actor, input))
