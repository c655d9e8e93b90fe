import { readOfficeTrail, readWorkTrail } from '../../service/audit/read-record-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { OfOfficeInput, OfRecordInput } from './search.schema.ts'

export const ofRecord = staffProcedure
  .input(OfRecordInput)
  .query(({ ctx, input }) => readWorkTrail(ctx.deps, ctx.actor, input))

export const ofOffice = staffProcedure
  .input(OfOfficeInput)
  .query(({ ctx, input }) => readOfficeTrail(ctx.deps, ctx.actor, input))
