import { readSetUpState, setUp } from '../../service/identity/set-up.ts'
import { publicProcedure } from '../trpc.ts'
import { SetUpInput } from './set-up.schema.ts'
import { visitOf } from './visit-of.ts'

/** Whether the county waits for its first people. */
export const setUpStateProcedure = publicProcedure.query(({ ctx }) => readSetUpState(ctx.deps))

/** Founds an empty county with the code that the server printed. */
export const setUpProcedure = publicProcedure
  .input(SetUpInput)
  .mutation(({ ctx, input }) => setUp(ctx.deps, { ...input, visit: visitOf(ctx) }))
