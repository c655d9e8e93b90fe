import { saveDraft } from '../../service/rulebook/save-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { SaveDraftInput } from './save-draft.schema.ts'

export const saveDraftProcedure = staffProcedure
  .input(SaveDraftInput)
  .mutation(({ ctx, input }) => saveDraft(ctx.deps, ctx.actor, input))
