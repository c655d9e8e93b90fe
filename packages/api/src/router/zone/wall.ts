import { readWall } from '../../service/zone/read-wall.ts'
import { staffProcedure } from '../trpc.ts'
import { WallInput } from './wall.schema.ts'

export const wall = staffProcedure
  .input(WallInput)
  .query(({ ctx, input }) => readWall(ctx.deps, ctx.actor, input))
