import { correctAccount } from '../../service/agreement/correct-account.ts'
import { staffProcedure } from '../trpc.ts'
import { CorrectAccountInput } from './correct-account.schema.ts'

export const correctAccountProcedure = staffProcedure
  .input(CorrectAccountInput)
  .mutation(({ ctx, input }) => correctAccount(ctx.deps, ctx.actor, input))
