import { readLibrary } from '../../service/rulebook/read-library.ts'
import { staffProcedure } from '../trpc.ts'

export const library = staffProcedure.query(({ ctx }) => readLibrary(ctx.deps, ctx.actor))
