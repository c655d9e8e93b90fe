import { readVersion } from '../../service/rulebook/read-version.ts'
import { staffProcedure } from '../trpc.ts'
import { VersionInput } from './version.schema.ts'

export const version = staffProcedure
  .input(VersionInput)
  .query(({ ctx, input }) => readVersion(ctx.deps, ctx.actor, input))
