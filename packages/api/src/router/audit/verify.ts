import { verifyCounty } from '../../service/audit/verify-county.ts'
import { nothing } from '../fields.ts'
import { heavyProcedure } from '../trpc.ts'

export const verify = heavyProcedure
  .input(nothing)
  .mutation(({ ctx }) => verifyCounty(ctx.deps, ctx.actor))
