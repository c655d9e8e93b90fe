import { previewSheet } from '../../service/settlement/preview-sheet.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { SheetInput } from './sheet.schema.ts'

export const preview = staffProcedure.input(SheetInput).query(({ ctx, input }) =>
  recordedRead(ctx, previewSheet(ctx.deps, ctx.actor, input), () => ({
    action: 'sheet-previewed',
    householdCode: input.householdCode,
  })),
)
