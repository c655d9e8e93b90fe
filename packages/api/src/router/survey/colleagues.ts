import { listColleagues } from '../../service/survey/list-colleagues.ts'
import { staffProcedure } from '../trpc.ts'
import { ColleaguesInput } from './colleagues.schema.ts'

export const colleagues = staffProcedure
  .input(ColleaguesInput)
  .query(({ ctx, input }) => listColleagues(ctx.deps, ctx.actor, input))
