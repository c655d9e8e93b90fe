import { readKioskHome } from '../../service/kiosk/read-home.ts'
import { publicProcedure } from '../trpc.ts'

export const home = publicProcedure.query(({ ctx }) => readKioskHome(ctx.deps))
