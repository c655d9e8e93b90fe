import { readDraft } from '../../service/rulebook/read-draft.ts'
import { staffProcedure } from '../trpc.ts'
import { DraftInput } from './draft.schema.ts'

export const draft = staffProcedure
  .input(DraftInput)
  .query(({ ctx, input }) => readDraft(ctx.deps, ctx.actor, input))
