import { readInbox } from '../../service/approval/read-inbox.ts'
import { staffProcedure } from '../trpc.ts'
import { InboxInput } from './inbox.schema.ts'

export const inbox = staffProcedure
  .input(InboxInput)
  .query(({ ctx, input }) => readInbox(ctx.deps, ctx.actor, input))
