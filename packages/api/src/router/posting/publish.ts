import { publishPosting } from '../../service/posting/publish-posting.ts'
import { staffProcedure } from '../trpc.ts'
import { PublishInput } from './publish.schema.ts'

export const publish = staffProcedure
  .input(PublishInput)
  .mutation(({ ctx, input }) => publishPosting(ctx.deps, ctx.actor, input))
