import { readRemedy } from '../../service/settlement/read-remedy.ts'
import { staffProcedure } from '../trpc.ts'
import { RemedyInput } from './remedy.schema.ts'

export const remedy = staffProcedure
  .input(RemedyInput)
  .query(({ ctx, input }) => readRemedy(ctx.deps, ctx.actor, input))
