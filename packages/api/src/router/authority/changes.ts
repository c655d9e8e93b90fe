import { decideChange } from '../../service/authority/decide-change.ts'
import { listChanges } from '../../service/authority/list-changes.ts'
import { proposeChange } from '../../service/authority/propose-change.ts'
import { readInbox } from '../../service/authority/read-inbox.ts'
import { withdrawChange } from '../../service/authority/withdraw-change.ts'
import { DecisionInput } from '../decision.schema.ts'
import { staffProcedure } from '../trpc.ts'
import { ProposeInput, WithdrawInput } from './changes.schema.ts'

export const proposeProcedure = staffProcedure
  .input(ProposeInput)
  .mutation(({ ctx, input }) => proposeChange(ctx.deps, ctx.actor, input))

export const decideProcedure = staffProcedure
  .input(DecisionInput)
  .mutation(({ ctx, input }) => decideChange(ctx.deps, ctx.actor, input))

export const withdrawProcedure = staffProcedure
  .input(WithdrawInput)
  .mutation(({ ctx, input }) => withdrawChange(ctx.deps, ctx.actor, input))

export const proposalsProcedure = staffProcedure.query(({ ctx }) =>
  listChanges(ctx.deps, ctx.actor),
)

export const inboxProcedure = staffProcedure.query(({ ctx }) => readInbox(ctx.deps, ctx.actor))
