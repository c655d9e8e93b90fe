import { readKioskBoard } from '../../service/kiosk/read-board.ts'
import { publicProcedure } from '../trpc.ts'
import { BoardInput } from './board.schema.ts'

export const board = publicProcedure
  .input(BoardInput)
  .query(({ ctx, input }) => readKioskBoard(ctx.deps, input))
