import { confirmSettlement } from '../../service/settlement/confirm-settlement.ts'
import { staffProcedure } from '../trpc.ts'
import { ConfirmInput } from './confirm.schema.ts'

export const confirm = staffProcedure
  .input(ConfirmInput)
  .mutation(({ ctx, input }) => confirmSettlement(ctx.deps, ctx.actor, input))
