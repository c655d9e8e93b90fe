import { readOwnFile } from '../../service/own/read-file.ts'
import { residentProcedure } from '../trpc.ts'

export const file = residentProcedure.query(({ ctx }) => readOwnFile(ctx.deps, ctx.resident))
