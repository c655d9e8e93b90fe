import { postResult } from '../../service/payment/post-result.ts'
import { staffProcedure } from '../trpc.ts'
import { PostResultInput } from './post-result.schema.ts'

export const postResultProcedure = staffProcedure
  .input(PostResultInput)
  .mutation(({ ctx, input }) => postResult(ctx.deps, ctx.actor, input))
