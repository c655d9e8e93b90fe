import { requestReset, resetPassword } from '../../service/identity/forgotten.ts'
import { atBeat, publicProcedure } from '../trpc.ts'
import { RequestResetInput, ResetPasswordInput } from './forgotten.schema.ts'
import { visitOf } from './visit-of.ts'

const BEAT_MS = 100

/** Notes that somebody wants a new password. The answer is always the same, and as quick. */
export const requestResetProcedure = publicProcedure
  .input(RequestResetInput)
  .use(atBeat(BEAT_MS))
  .mutation(async ({ ctx, input }) => {
    await requestReset(ctx.deps, { ...input, visit: visitOf(ctx) })
    return { ok: true } as const
  })

/** Sets a new password with a code of the security administrator. Nobody is signed in by it. */
export const resetPasswordProcedure = publicProcedure
  .input(ResetPasswordInput)
  .mutation(async ({ ctx, input }) => {
    await resetPassword(ctx.deps, { ...input, visit: visitOf(ctx) })
    return { ok: true } as const
  })
