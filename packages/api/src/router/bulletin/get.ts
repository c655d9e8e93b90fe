import { readBulletin } from '../../service/bulletin/read-bulletin.ts'
import { staffProcedure } from '../trpc.ts'
import { PeriodInput } from './get.schema.ts'

export const get = staffProcedure
  .input(PeriodInput)
  .query(({ ctx, input }) => readBulletin(ctx.deps, input))
