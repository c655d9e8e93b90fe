import { router } from '../trpc.ts'
import { find } from './find.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { reveal } from './reveal.ts'

export const householdRouter = router({ find, get, list, reveal })
