import { signOutOwn } from '../../service/own/sign-out.ts'
import { publicProcedure } from '../trpc.ts'

/** Ends the session and clears the browser; answers the same when there was none. */
export const signOut = publicProcedure.mutation(async ({ ctx }) => {
  if (ctx.cookie.token !== null) {
    await signOutOwn(ctx.deps, ctx.cookie.token)
    ctx.cookie.clear()
  }
  return { ok: true as const }
})
