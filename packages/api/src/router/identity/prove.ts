import { prove } from '../../service/identity/prove.ts'
import { staffProcedure } from '../trpc.ts'
import { ProveInput } from './prove.schema.ts'

/** Shows once more that it is really the person: what needs it is open for five minutes. The cookie is new. */
export const proveProcedure = staffProcedure.input(ProveInput).mutation(async ({ ctx, input }) => {
  const { provedAt, token } = await prove(ctx.deps, ctx.actor, input)
  if (token !== null) ctx.cookie.set(token)
  return { provedAt: String(provedAt) }
})
