import { admitResident } from '../../service/resident/admit-resident.ts'
import { staffProcedure } from '../trpc.ts'
import { AdmitInput } from './admit.schema.ts'

export const admit = staffProcedure
  .input(AdmitInput)
  .mutation(({ ctx, input }) => admitResident(ctx.deps, ctx.actor, input))
