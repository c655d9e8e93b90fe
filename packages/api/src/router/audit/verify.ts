import { verifyCounty } from '../../service/audit/verify-county.ts'
import { staffProcedure } from '../trpc.ts'

export const verify = staffProcedure.mutation(({ ctx }) => verifyCounty(ctx.deps, ctx.actor))
