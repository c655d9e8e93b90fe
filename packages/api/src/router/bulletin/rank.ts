import { previewBulletin } from '../../service/bulletin/preview-bulletin.ts'
import { staffProcedure } from '../trpc.ts'
import { PeriodInput } from './get.schema.ts'

export const rank = staffProcedure
  .input(PeriodInput)
  .query(({ ctx, input }) => previewBulletin(ctx.deps, input))
