import { readHousehold } from '../../service/household/read-household.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { GetInput } from './get.schema.ts'

export const get = staffProcedure.input(GetInput).query(({ ctx, input }) =>
  recordedRead(ctx, readHousehold(ctx.deps, ctx.actor, input), () => ({
    action: 'household-read',
    householdCode: input.code,
  })),
)
