import { router } from '../trpc.ts'
import { acknowledge } from './acknowledge.ts'
import { list } from './list.ts'

export const alertRouter = router({ acknowledge, list })
