import { signOut } from '../../service/identity/sign-out.ts'
import { publicProcedure } from '../trpc.ts'

/** Ends the session and clears the cookie; answers the same when there was none. */
export const signOutProcedure = publicProcedure.mutation(async ({ ctx }) => {
  if (ctx.cookie.token !== null) await signOut(ctx.deps, ctx.cookie.token)
  ctx.cookie.clear()
  return { ok: true } as const
})
