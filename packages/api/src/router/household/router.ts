import { router } from '../trpc.ts'
import { find } from './find.ts'
import { get } from './get.ts'
import { list } from './list.ts'

export const householdRouter = router({ find, get, list })
