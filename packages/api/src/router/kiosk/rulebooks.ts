import { readKioskRulebooks } from '../../service/kiosk/read-rulebooks.ts'
import { publicProcedure } from '../trpc.ts'

export const rulebooks = publicProcedure.query(({ ctx }) => readKioskRulebooks(ctx.deps))
