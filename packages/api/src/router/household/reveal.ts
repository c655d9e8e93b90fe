import { revealField } from '../../service/household/reveal-field.ts'
import { staffProcedure } from '../trpc.ts'
import { RevealInput } from './reveal.schema.ts'

export const reveal = staffProcedure
  .input(RevealInput)
  .mutation(({ ctx, input }) => revealField(ctx.deps, ctx.actor, input))
