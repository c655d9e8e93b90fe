import { changePassword } from '../../service/identity/change-password.ts'
import { staffProcedure } from '../trpc.ts'
import { ChangePasswordInput } from './change-password.schema.ts'

/** Changes one's own password; all other sessions end, and this one gets a new cookie. */
export const changePasswordProcedure = staffProcedure
  .input(ChangePasswordInput)
  .mutation(async ({ ctx, input }) => {
    const token = await changePassword(ctx.deps, ctx.actor, input)
    if (token !== null) ctx.cookie.set(token)
    return { ok: true } as const
  })
