import { acceptHandover } from '../../service/handover/accept-handover.ts'
import { staffProcedure } from '../trpc.ts'
import { AcceptInput } from './accept.schema.ts'

export const accept = staffProcedure
  .input(AcceptInput)
  .mutation(({ ctx, input }) => acceptHandover(ctx.deps, ctx.actor, input))
