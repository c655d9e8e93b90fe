import { readKioskRulebook } from '../../service/kiosk/read-rulebook.ts'
import { publicProcedure } from '../trpc.ts'
import { RulebookInput } from './rulebook.schema.ts'

export const rulebook = publicProcedure
  .input(RulebookInput)
  .query(({ ctx, input }) => readKioskRulebook(ctx.deps, input))
