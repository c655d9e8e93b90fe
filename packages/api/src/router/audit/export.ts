import { exportTrail } from '../../service/audit/export-trail.ts'
import { heavyProcedure } from '../trpc.ts'
import { ExportInput } from './search.schema.ts'

export const exportEvents = heavyProcedure
  .input(ExportInput)
  .mutation(({ ctx, input }) => exportTrail(ctx.deps, ctx.actor, input))
