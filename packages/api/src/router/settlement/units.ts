import { listUnits } from '../../service/settlement/list-units.ts'
import { staffProcedure } from '../trpc.ts'
import { UnitsInput } from './units.schema.ts'

export const units = staffProcedure
  .input(UnitsInput)
  .query(({ ctx, input }) => listUnits(ctx.deps, ctx.actor, input))
