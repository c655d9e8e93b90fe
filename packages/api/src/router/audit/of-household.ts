import { readTimeline } from '../../service/audit/read-timeline.ts'
import { staffProcedure } from '../trpc.ts'
import { OfHouseholdInput } from './search.schema.ts'

export const ofHousehold = staffProcedure
  .input(OfHouseholdInput)
  .query(({ ctx, input }) => readTimeline(ctx.deps, ctx.actor, input))
