import { acknowledgeAlert } from '../../service/alert/acknowledge-alert.ts'
import { staffProcedure } from '../trpc.ts'
import { AcknowledgeInput } from './acknowledge.schema.ts'

export const acknowledge = staffProcedure
  .input(AcknowledgeInput)
  .mutation(({ ctx, input }) => acknowledgeAlert(ctx.deps, ctx.actor, input))
