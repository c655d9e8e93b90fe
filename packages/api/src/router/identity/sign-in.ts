import { signIn } from '../../service/identity/sign-in.ts'
import type { SignInAnswer } from '../../view/identity.ts'
import { publicProcedure } from '../trpc.ts'
import { SignInInput } from './sign-in.schema.ts'
import { letIn } from './let-in.ts'
import { visitOf } from './visit-of.ts'

/**
 * Signs in, or asks for the second factor. Cookies brought along are never taken over: those of the session and of
 * a browser that was not known are new.
 */
export const signInProcedure = publicProcedure
  .input(SignInInput)
  .mutation(async ({ ctx, input }): Promise<SignInAnswer> => {
    const answer = await signIn(ctx.deps, { ...input, visit: visitOf(ctx) })
    if (answer.kind === 'second-factor') return answer
    return { kind: 'signed-in', me: letIn(ctx, answer) }
  })
