import { importCases } from '../../service/rulebook/import-cases.ts'
import { staffProcedure } from '../trpc.ts'
import { ImportCasesInput } from './import-cases.schema.ts'

export const importCasesProcedure = staffProcedure
  .input(ImportCasesInput)
  .mutation(({ ctx, input }) => importCases(ctx.deps, ctx.actor, input))
