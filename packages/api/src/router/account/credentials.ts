import {
  endSessionsOf,
  giveResetCode,
  resetSecondFactor,
  unlockAccount,
} from '../../service/account/credentials.ts'
import { staffProcedure } from '../trpc.ts'
import { AccountInput } from './credentials.schema.ts'

/** Lifts the locks of an account. */
export const unlockProcedure = staffProcedure
  .input(AccountInput)
  .mutation(async ({ ctx, input }) => {
    await unlockAccount(ctx.deps, ctx.actor, input.accountId)
    return { ok: true } as const
  })

/** Gives a code for a new password, to be handed to the person. */
export const resetPasswordProcedure = staffProcedure
  .input(AccountInput)
  .mutation(({ ctx, input }) => giveResetCode(ctx.deps, ctx.actor, input.accountId))

/** Takes a lost second factor away. */
export const resetSecondFactorProcedure = staffProcedure
  .input(AccountInput)
  .mutation(async ({ ctx, input }) => {
    await resetSecondFactor(ctx.deps, ctx.actor, input.accountId)
    return { ok: true } as const
  })

/** Ends all sessions of an account. */
export const endSessionsProcedure = staffProcedure
  .input(AccountInput)
  .mutation(({ ctx, input }) => endSessionsOf(ctx.deps, ctx.actor, input.accountId))
