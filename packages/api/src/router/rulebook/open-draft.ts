import { openDraft } from '../../service/rulebook/open-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { OpenDraftInput } from './open-draft.schema.ts'

export const openDraftProcedure = staffProcedure
  .input(OpenDraftInput)
  .mutation(({ ctx, input }) => openDraft(ctx.deps, ctx.actor, input))
