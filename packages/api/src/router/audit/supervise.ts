import { searchTrail } from '../../service/audit/search-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { SearchInput } from './search.schema.ts'

/** The same search, for supervision. */
export const supervise = staffProcedure
  .input(SearchInput)
  .query(({ ctx, input }) =>
    searchTrail(ctx.deps, ctx.actor, { ...input, procedure: 'audit.supervise' }),
  )
