import { declareInterest } from '../../service/interest/declare-interest.ts'
import { listInterests } from '../../service/interest/list-interests.ts'
import { listOwnInterests } from '../../service/interest/list-own.ts'
import { recordInterest } from '../../service/interest/record-interest.ts'
import { withdrawInterest } from '../../service/interest/withdraw-interest.ts'
import { recordedRead } from '../../service/record-read.ts'
import { staffProcedure } from '../trpc.ts'
import { DeclareInput, RecordInput, WithdrawInput } from './interests.schema.ts'

export const declareProcedure = staffProcedure
  .input(DeclareInput)
  .mutation(({ ctx, input }) => declareInterest(ctx.deps, ctx.actor, input))

export const recordProcedure = staffProcedure
  .input(RecordInput)
  .mutation(({ ctx, input }) => recordInterest(ctx.deps, ctx.actor, input))

export const withdrawProcedure = staffProcedure
  .input(WithdrawInput)
  .mutation(({ ctx, input }) => withdrawInterest(ctx.deps, ctx.actor, input))

export const ownProcedure = staffProcedure.query(({ ctx }) => listOwnInterests(ctx.deps, ctx.actor))

export const listProcedure = staffProcedure.query(({ ctx }) =>
  recordedRead(ctx, listInterests(ctx.deps, ctx.actor), ({ length }) => ({
    action: 'interests-listed',
    subject: { kind: 'interest', id: 'several' },
    detail: { count: length },
  })),
)
