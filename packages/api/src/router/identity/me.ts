import { toMeView } from '../../service/identity/me-view.ts'
import { staffProcedure } from '../trpc.ts'

/** Who is signed in. */
export const meProcedure = staffProcedure.query(({ ctx }) =>
  toMeView(ctx.actor, ctx.actor.via?.endsAt ?? ctx.deps.clock()),
)
