import { changeOwnPassword } from '../../service/own/change-password.ts'
import { residentProcedure } from '../trpc.ts'
import { OwnPasswordInput } from './change-password.schema.ts'

/** Sets a password of the resident's own and goes on under a new token. */
export const changePassword = residentProcedure
  .input(OwnPasswordInput)
  .mutation(async ({ ctx, input }) => {
    const { deps, resident, requestId, network } = ctx
    ctx.cookie.set(await changeOwnPassword(deps, resident, { ...input, requestId, network }))
    return { ok: true as const }
  })
