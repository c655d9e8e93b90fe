import { verifyCounty } from '../../service/audit/verify-county.ts'
import { nothing } from '../fields.ts'
import { staffProcedure } from '../trpc.ts'

export const verify = staffProcedure
  .input(nothing)
  .mutation(({ ctx }) => verifyCounty(ctx.deps, ctx.actor))
