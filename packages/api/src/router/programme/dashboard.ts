import { readDashboard } from '../../service/programme/read-dashboard.ts'
import { staffProcedure } from '../trpc.ts'

export const dashboard = staffProcedure.query(({ ctx }) => readDashboard(ctx.deps, ctx.actor))
