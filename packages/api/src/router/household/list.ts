import { listHouseholds } from '../../service/household/list-households.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { ListInput } from './list.schema.ts'

export const list = staffProcedure.input(ListInput).query(({ ctx, input }) =>
  recordedRead(ctx, listHouseholds(ctx.deps, ctx.actor, input), ({ items }) => ({
    action: 'households-listed',
    detail: {
      zoneCode: input.zoneCode ?? null,
      building: input.building ?? null,
      households: items.length,
    },
  })),
)
