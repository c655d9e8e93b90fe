import { listAlerts } from '../../service/alert/list-alerts.ts'
import { staffProcedure } from '../trpc.ts'

export const list = staffProcedure.query(({ ctx }) => listAlerts(ctx.deps, ctx.actor))
