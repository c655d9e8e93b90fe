import { readWorkTrail } from '../../service/audit/read-record-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { OfRecordInput } from './search.schema.ts'

export const ofRecord = staffProcedure
  .input(OfRecordInput)
  .query(({ ctx, input }) => readWorkTrail(ctx.deps, ctx.actor, input))
