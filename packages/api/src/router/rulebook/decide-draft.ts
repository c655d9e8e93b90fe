import { decideDraft } from '../../service/rulebook/decide-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { DecideDraftInput } from './decide-draft.schema.ts'

export const decideDraftProcedure = staffProcedure
  .input(DecideDraftInput)
  .mutation(({ ctx, input }) => decideDraft(ctx.deps, ctx.actor, input))
