import { previewSheet } from '../../service/settlement/preview-sheet.ts'
import { staffProcedure } from '../trpc.ts'
import { SheetInput } from './sheet.schema.ts'

export const preview = staffProcedure
  .input(SheetInput)
  .query(({ ctx, input }) => previewSheet(ctx.deps, ctx.actor, input))
