import { actStep } from '../../service/approval/act-step.ts'
import { staffProcedure } from '../trpc.ts'
import { ActInput } from './act.schema.ts'

export const act = staffProcedure
  .input(ActInput)
  .mutation(({ ctx, input }) => actStep(ctx.deps, ctx.actor, input))
