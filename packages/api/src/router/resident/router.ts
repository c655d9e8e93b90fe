import { router } from '../trpc.ts'
import { admit } from './admit.ts'
import { close } from './close.ts'
import { list } from './list.ts'

export const residentRouter = router({ admit, close, list })
