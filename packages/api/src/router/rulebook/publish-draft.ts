import { publishDraft } from '../../service/rulebook/publish-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { PublishDraftInput } from './publish-draft.schema.ts'

export const publishDraftProcedure = staffProcedure
  .input(PublishDraftInput)
  .mutation(({ ctx, input }) => publishDraft(ctx.deps, ctx.actor, input))
