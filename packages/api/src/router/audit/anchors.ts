import { listAnchors } from '../../service/audit/list-anchors.ts'
import { staffProcedure } from '../trpc.ts'

export const anchors = staffProcedure.query(({ ctx }) => listAnchors(ctx.deps, ctx.actor))
