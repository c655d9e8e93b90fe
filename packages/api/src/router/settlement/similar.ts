import { findSimilar } from '../../service/settlement/find-similar.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { SimilarInput } from './similar.schema.ts'

export const similar = staffProcedure.input(SimilarInput).query(({ ctx, input }) =>
  recordedRead(ctx, findSimilar(ctx.deps, ctx.actor, input), ({ households }) => ({
    action: 'similar-read',
    householdCode: input.householdCode,
    detail: { households: households.length },
  })),
)
