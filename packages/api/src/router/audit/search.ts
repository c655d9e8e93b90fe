import { searchTrail } from '../../service/audit/search-trail.ts'
import { staffProcedure } from '../trpc.ts'
import { SearchInput } from './search.schema.ts'

export const search = staffProcedure
  .input(SearchInput)
  .query(({ ctx, input }) =>
    searchTrail(ctx.deps, ctx.actor, { ...input, procedure: 'audit.search' }),
  )
