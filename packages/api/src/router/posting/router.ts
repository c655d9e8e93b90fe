import { router } from '../trpc.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { publish } from './publish.ts'

export const postingRouter = router({ get, list, publish })
