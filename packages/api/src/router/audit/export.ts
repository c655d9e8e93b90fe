import { exportTrail } from '../../service/audit/export-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { ExportInput } from './search.schema.ts'

export const exportEvents = staffProcedure
  .input(ExportInput)
  .mutation(({ ctx, input }) => exportTrail(ctx.deps, ctx.actor, input))
