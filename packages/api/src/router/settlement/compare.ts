import { compareHousehold } from '../../service/settlement/compare-household.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { CompareInput } from './compare.schema.ts'

export const compare = staffProcedure.input(CompareInput).query(({ ctx, input }) =>
  recordedRead(ctx, compareHousehold(ctx.deps, ctx.actor, input), () => ({
    action: 'comparison-read',
    householdCode: input.householdCode,
  })),
)
