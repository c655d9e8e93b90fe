import { readAccountTrail } from '../../service/audit/read-record-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { OfIdInput } from './search.schema.ts'

export const ofAccount = staffProcedure
  .input(OfIdInput)
  .query(({ ctx, input }) => readAccountTrail(ctx.deps, ctx.actor, input))
