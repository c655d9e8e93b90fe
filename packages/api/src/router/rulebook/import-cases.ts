import { importCases } from '../../service/rulebook/import-cases.ts'
import { heavyProcedure } from '../trpc.ts'
import { ImportCasesInput } from './import-cases.schema.ts'

export const importCasesProcedure = heavyProcedure
  .input(ImportCasesInput)
  .mutation(({ ctx, input }) => importCases(ctx.deps, ctx.actor, input))
