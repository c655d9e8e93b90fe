import { readMe } from '../../service/identity/read-me.ts'
import { staffProcedure } from '../trpc.ts'

/** Who is signed in. */
export const meProcedure = staffProcedure.query(({ ctx }) => readMe(ctx.deps, ctx.actor))
