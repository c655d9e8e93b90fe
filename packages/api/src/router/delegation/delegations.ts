import { endDelegation } from '../../service/delegation/end-delegation.ts'
import { giveDelegation } from '../../service/delegation/give-delegation.ts'
import { listDelegations } from '../../service/delegation/list-delegations.ts'
import { listOwnDelegations } from '../../service/delegation/list-own.ts'
import { staffProcedure } from '../trpc.ts'
import { EndInput, GiveInput } from './delegations.schema.ts'

export const giveProcedure = staffProcedure
  .input(GiveInput)
  .mutation(({ ctx, input }) => giveDelegation(ctx.deps, ctx.actor, input))

export const endProcedure = staffProcedure
  .input(EndInput)
  .mutation(({ ctx, input }) => endDelegation(ctx.deps, ctx.actor, input))

export const ownProcedure = staffProcedure.query(({ ctx }) =>
  listOwnDelegations(ctx.deps, ctx.actor),
)

export const listProcedure = staffProcedure.query(({ ctx }) => listDelegations(ctx.deps, ctx.actor))
