import { computeSettlement } from '../../service/settlement/compute-settlement.ts'
import { staffProcedure } from '../trpc.ts'
import { SheetInput } from './sheet.schema.ts'

export const compute = staffProcedure
  .input(SheetInput)
  .mutation(({ ctx, input }) => computeSettlement(ctx.deps, ctx.actor, input))
