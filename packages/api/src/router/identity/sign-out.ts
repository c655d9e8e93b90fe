import { signOut } from '../../service/identity/sign-out.ts'
import { nothing } from '../fields.ts'
import { publicProcedure } from '../trpc.ts'

/** Ends the session and clears the cookie; answers the same when there was none. */
export const signOutProcedure = publicProcedure.input(nothing).mutation(async ({ ctx }) => {
  const { cookie, requestId, network } = ctx
  if (cookie.token !== null) await signOut(ctx.deps, cookie.token, { requestId, network })
  cookie.clear()
  return { ok: true } as const
})
