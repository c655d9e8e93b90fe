import { submitDraft } from '../../service/rulebook/submit-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { SubmitDraftInput } from './submit-draft.schema.ts'

export const submitDraftProcedure = staffProcedure
  .input(SubmitDraftInput)
  .mutation(({ ctx, input }) => submitDraft(ctx.deps, ctx.actor, input))
