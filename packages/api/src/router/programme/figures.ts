import { readFigures } from '../../service/programme/read-figures.ts'
import { staffProcedure } from '../trpc.ts'

export const figures = staffProcedure.query(({ ctx }) => readFigures(ctx.deps))
