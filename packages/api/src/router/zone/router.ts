import { router } from '../trpc.ts'
import { list } from './list.ts'
import { wall } from './wall.ts'

export const zoneRouter = router({ list, wall })
