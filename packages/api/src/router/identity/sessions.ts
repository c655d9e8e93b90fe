import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  stay,
} from '../../service/identity/own-sessions.ts'
import { nothing } from '../fields.ts'
import { staffProcedure } from '../trpc.ts'
import { EndSessionInput } from './sessions.schema.ts'

/** The browsers one is signed in with. */
export const sessionsProcedure = staffProcedure.query(({ ctx }) =>
  listOwnSessions(ctx.deps, ctx.actor),
)

/** Ends one of one's own sessions. */
export const endSessionProcedure = staffProcedure
  .input(EndSessionInput)
  .mutation(async ({ ctx, input }) => {
    await endOwnSession(ctx.deps, ctx.actor, input.id)
    return { ok: true } as const
  })

/** Ends all of one's own sessions but this one. */
export const endOtherSessionsProcedure = staffProcedure
  .input(nothing)
  .mutation(({ ctx }) => endOtherSessions(ctx.deps, ctx.actor))

/** Says that the person is still there. */
export const stayProcedure = staffProcedure
  .input(nothing)
  .mutation(({ ctx }) => stay(ctx.deps, ctx.actor))
