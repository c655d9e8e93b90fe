import { signAgreement } from '../../service/agreement/sign-agreement.ts'
import { staffProcedure } from '../trpc.ts'
import { SignInput } from './sign.schema.ts'

export const sign = staffProcedure
  .input(SignInput)
  .mutation(({ ctx, input }) => signAgreement(ctx.deps, ctx.actor, input))
