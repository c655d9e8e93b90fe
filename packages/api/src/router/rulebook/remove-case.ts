import { removeCase } from '../../service/rulebook/remove-case.ts'
import { staffProcedure } from '../trpc.ts'
import { RemoveCaseInput } from './remove-case.schema.ts'

export const removeCaseProcedure = staffProcedure
  .input(RemoveCaseInput)
  .mutation(({ ctx, input }) => removeCase(ctx.deps, ctx.actor, input))
