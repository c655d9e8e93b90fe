import { readInbox } from '../../service/approval/read-inbox.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { InboxInput } from './inbox.schema.ts'

export const inbox = staffProcedure.input(InboxInput).query(({ ctx, input }) =>
  recordedRead(ctx, readInbox(ctx.deps, ctx.actor, input), ({ items }) => ({
    action: 'inbox-read',
    detail: { households: items.length },
  })),
)
