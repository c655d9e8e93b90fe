import { recordedRead } from '../../service/record-read.ts'
import { listResidents } from '../../service/resident/list-residents.ts'
import { staffProcedure } from '../trpc.ts'
import { ListInput } from './list.schema.ts'

export const list = staffProcedure.input(ListInput).query(({ ctx, input }) => {
  const { householdCode } = input
  return recordedRead(ctx, listResidents(ctx.deps, ctx.actor, input), (residents) => ({
    action: 'residents-listed',
    ...(householdCode === undefined ? {} : { householdCode }),
    detail: { count: residents.length },
  }))
})
