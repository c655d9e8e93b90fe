import { readCase } from '../../service/approval/read-case.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { GetInput } from './get.schema.ts'

export const get = staffProcedure.input(GetInput).query(({ ctx, input }) =>
  recordedRead(ctx, readCase(ctx.deps, ctx.actor, input), ({ household }) => ({
    action: 'case-read',
    householdCode: household.code,
    subject: { kind: 'approval', id: input.approvalId },
  })),
)
