import { closeResident } from '../../service/resident/close-resident.ts'
import { staffProcedure } from '../trpc.ts'
import { CloseInput } from './close.schema.ts'

export const close = staffProcedure
  .input(CloseInput)
  .mutation(({ ctx, input }) => closeResident(ctx.deps, ctx.actor, input))
