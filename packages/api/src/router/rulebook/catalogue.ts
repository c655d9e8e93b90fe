import { readCatalogue } from '../../service/rulebook/read-catalogue.ts'
import { staffProcedure } from '../trpc.ts'
import { CatalogueInput } from './catalogue.schema.ts'

export const catalogue = staffProcedure
  .input(CatalogueInput)
  .query(({ ctx, input }) => readCatalogue(ctx.deps, ctx.actor, input))
