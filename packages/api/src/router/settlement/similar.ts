import { findSimilar } from '../../service/settlement/find-similar.ts'
import { staffProcedure } from '../trpc.ts'
import { SimilarInput } from './similar.schema.ts'

export const similar = staffProcedure
  .input(SimilarInput)
  .query(({ ctx, input }) => findSimilar(ctx.deps, ctx.actor, input))
