import { saveCase } from '../../service/rulebook/save-case.ts'
import { staffProcedure } from '../trpc.ts'
import { SaveCaseInput } from './save-case.schema.ts'

export const saveCaseProcedure = staffProcedure
  .input(SaveCaseInput)
  .mutation(({ ctx, input }) => saveCase(ctx.deps, ctx.actor, input))
