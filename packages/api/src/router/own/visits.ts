import { readVisits } from '../../service/own/read-visits.ts'
import { residentProcedure } from '../trpc.ts'
import { VisitsInput } from './visits.schema.ts'

export const visits = residentProcedure
  .input(VisitsInput)
  .query(({ ctx, input }) => readVisits(ctx.deps, ctx.resident, input))
