import { findHouseholds } from '../../service/household/find-households.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { FindInput } from './find.schema.ts'

export const find = staffProcedure.input(FindInput).query(({ ctx, input }) =>
  recordedRead(ctx, findHouseholds(ctx.deps, ctx.actor, input), (items) => ({
    action: 'households-found',
    detail: { households: items.length },
  })),
)
