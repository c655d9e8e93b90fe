import { signInOwn } from '../../service/own/sign-in.ts'
import { publicProcedure } from '../trpc.ts'
import { OwnSignInInput } from './sign-in.schema.ts'

/** Opens a resident's own file and sets the cookie of that door. A cookie brought along is never taken over. */
export const signIn = publicProcedure.input(OwnSignInInput).mutation(async ({ ctx, input }) => {
  const { requestId, network } = ctx
  const { told, token } = await signInOwn(ctx.deps, input, { requestId, network })
  ctx.cookie.set(token)
  return told
})
