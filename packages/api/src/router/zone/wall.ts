import { readWall } from '../../service/zone/read-wall.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { WallInput } from './wall.schema.ts'

export const wall = staffProcedure.input(WallInput).query(({ ctx, input }) =>
  recordedRead(ctx, readWall(ctx.deps, ctx.actor, input), () => ({
    action: 'wall-read',
    subject: { kind: 'zone', id: input.zoneCode },
  })),
)
