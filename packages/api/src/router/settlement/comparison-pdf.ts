import { recordedRead } from '../../service/record-read.ts'
import { printComparison } from '../../service/settlement/print-comparison.ts'
import { heavyProcedure } from '../trpc.ts'
import { ComparisonPdfInput } from './compare.schema.ts'

export const comparisonPdf = heavyProcedure.input(ComparisonPdfInput).query(({ ctx, input }) =>
  recordedRead(ctx, printComparison(ctx.deps, ctx.actor, input), () => ({
    action: 'comparison-printed',
    householdCode: input.householdCode,
  })),
)
