import { readMatrix } from '../../service/read-matrix.ts'
import { staffProcedure } from '../trpc.ts'

export const matrix = staffProcedure.query(({ ctx }) => readMatrix(ctx.deps))
