import { decideChange } from '../../service/triad/decide-change.ts'
import { listChanges } from '../../service/triad/list-changes.ts'
import { findPeople } from '../../service/triad/find-people.ts'
import { proposeChange } from '../../service/triad/propose-change.ts'
import { DecisionInput } from '../decision.schema.ts'
import { staffProcedure } from '../trpc.ts'
import { PeopleInput, ProposeInput } from './changes.schema.ts'

export const proposeProcedure = staffProcedure
  .input(ProposeInput)
  .mutation(({ ctx, input }) => proposeChange(ctx.deps, ctx.actor, input))

export const decideProcedure = staffProcedure
  .input(DecisionInput)
  .mutation(({ ctx, input }) => decideChange(ctx.deps, ctx.actor, input))

export const peopleProcedure = staffProcedure
  .input(PeopleInput)
  .query(({ ctx, input }) => findPeople(ctx.deps, ctx.actor, input))

export const listProcedure = staffProcedure.query(({ ctx }) => listChanges(ctx.deps, ctx.actor))
