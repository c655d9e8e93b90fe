import { readUnitTrail } from '../../service/audit/read-record-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { OfIdInput } from './search.schema.ts'

export const ofUnit = staffProcedure
  .input(OfIdInput)
  .query(({ ctx, input }) => readUnitTrail(ctx.deps, ctx.actor, input))
