import { router } from '../trpc.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { rank } from './rank.ts'

export const bulletinRouter = router({ get, list, rank })
