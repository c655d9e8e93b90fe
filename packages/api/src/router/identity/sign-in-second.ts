import { signInSecond } from '../../service/identity/sign-in-second.ts'
import type { SignInAnswer } from '../../view/identity.ts'
import { publicProcedure } from '../trpc.ts'
import { letIn } from './let-in.ts'
import { SignInSecondInput } from './sign-in-second.schema.ts'
import { visitOf } from './visit-of.ts'

type Entered = Extract<SignInAnswer, { kind: 'signed-in' }>

/** The second stage of a sign-in: a code of the second factor, or a recovery code. */
export const signInSecondProcedure = publicProcedure
  .input(SignInSecondInput)
  .mutation(async ({ ctx, input }): Promise<Entered> => {
    const answer = await signInSecond(ctx.deps, { ...input, visit: visitOf(ctx) })
    return { kind: 'signed-in', me: letIn(ctx, answer) }
  })
