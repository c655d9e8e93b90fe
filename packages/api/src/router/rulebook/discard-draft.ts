import { discardDraft } from '../../service/rulebook/discard-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { DiscardDraftInput } from './discard-draft.schema.ts'

export const discardDraftProcedure = staffProcedure
  .input(DiscardDraftInput)
  .mutation(({ ctx, input }) => discardDraft(ctx.deps, ctx.actor, input))
