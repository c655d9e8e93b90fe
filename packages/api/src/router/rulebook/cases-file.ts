import { writeCasesFile } from '../../service/rulebook/write-cases-file.ts'
import { staffProcedure } from '../trpc.ts'
import { CasesFileInput } from './cases-file.schema.ts'

export const casesFile = staffProcedure
  .input(CasesFileInput)
  .query(({ ctx, input }) => writeCasesFile(ctx.deps, ctx.actor, input))
