import { writeCasesFile } from '../../service/rulebook/write-cases-file.ts'
import { heavyProcedure } from '../trpc.ts'
import { CasesFileInput } from './cases-file.schema.ts'

export const casesFile = heavyProcedure
  .input(CasesFileInput)
  .query(({ ctx, input }) => writeCasesFile(ctx.deps, ctx.actor, input))
