import { listZones } from '../../service/zone/list-zones.ts'
import { staffProcedure } from '../trpc.ts'

export const list = staffProcedure.query(({ ctx }) => listZones(ctx.deps, ctx.actor))
