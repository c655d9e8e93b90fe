import { signIn } from '../../service/identity/sign-in.ts'
import { publicProcedure } from '../trpc.ts'
import { SignInInput } from './sign-in.schema.ts'

/** Signs in and sets the session cookie. A cookie brought along is never taken over. */
export const signInProcedure = publicProcedure
  .input(SignInInput)
  .mutation(async ({ ctx, input }) => {
    const { me, token } = await signIn(ctx.deps, { ...input, network: ctx.network })
    ctx.cookie.set(token)
    return me
  })
