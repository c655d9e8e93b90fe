import { printComparison } from '../../service/settlement/print-comparison.ts'
import { staffProcedure } from '../trpc.ts'
import { ComparisonPdfInput } from './compare.schema.ts'

export const comparisonPdf = staffProcedure
  .input(ComparisonPdfInput)
  .query(({ ctx, input }) => printComparison(ctx.deps, ctx.actor, input))
