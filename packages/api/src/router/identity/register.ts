import { register } from '../../service/identity/register.ts'
import { registrationUnits } from '../../service/identity/registration-units.ts'
import { atBeat, publicProcedure } from '../trpc.ts'
import { RegisterInput } from './register.schema.ts'
import { visitOf } from './visit-of.ts'

const BEAT_MS = 200

/** Asks for an account. The answer is the same, and as quick, whether login and phone were free or not. */
export const registerProcedure = publicProcedure
  .input(RegisterInput)
  .use(atBeat(BEAT_MS))
  .mutation(async ({ ctx, input }) => {
    await register(ctx.deps, { ...input, visit: visitOf(ctx) })
    return { ok: true } as const
  })

export const registrationUnitsProcedure = publicProcedure.query(({ ctx }) =>
  registrationUnits(ctx.deps),
)
