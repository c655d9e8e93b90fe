import { listBulletins } from '../../service/bulletin/list-bulletins.ts'
import { staffProcedure } from '../trpc.ts'

export const list = staffProcedure.query(({ ctx }) => listBulletins(ctx.deps))
