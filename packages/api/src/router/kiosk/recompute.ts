import { recomputeRow } from '../../service/kiosk/recompute-row.ts'
import { publicProcedure } from '../trpc.ts'
import { RecomputeInput } from './recompute.schema.ts'

export const recompute = publicProcedure
  .input(RecomputeInput)
  .query(({ ctx, input }) => recomputeRow(ctx.deps, input))
